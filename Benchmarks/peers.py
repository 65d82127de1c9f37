"""The user CPU time that Python's feed readers take on the bytes that bench just read."""
import pathlib
import resource
import statistics
import sys

import fastfeedparser
import feedparser


def user_seconds():
    return resource.getrusage(resource.RUSAGE_SELF).ru_utime


def seconds(read, documents):
    start = user_seconds()
    for document in documents:
        try:
            read(document)
        except Exception:
            pass  # a feed that a peer cannot read costs it what it cost until there
    return user_seconds() - start


folder, figures = sys.argv[1:]
paths = [p for p in sorted(pathlib.Path(folder).rglob("*")) if p.suffix in (".xml", ".rss", ".atom")]
documents = [p.read_bytes() for p in paths]
ours = {k: float(v) for k, v in (line.split("\t") for line in open(figures))}["feeds_reading_user_seconds"]
fast = statistics.median(seconds(fastfeedparser.parse, documents) for _ in range(3))
print(f"fastfeedparser_user_seconds\t{fast:.4f}\nfastfeedparser_over_reading\t{fast / ours:.1f}")
# feedparser takes a minute for what we read in a second: a tenth of the corpus will do.
tenth = documents[::10]
share = sum(map(len, documents)) / sum(map(len, tenth))
slow = seconds(feedparser.parse, tenth) * share
print(f"feedparser_user_seconds\t{slow:.2f}\nfeedparser_over_reading\t{slow / ours:.0f}")

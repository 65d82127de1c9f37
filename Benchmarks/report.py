"""Writing reports: sheets a second, the processor's time for each, and memory over tenfold communes.

Also the time and peak memory of `run` over 500 feeds, once all is to do and again.
"""
import os
import subprocess
import sys
import time

program, demo, index, work, *sizes = sys.argv[1:]
program, demo, index, work = map(os.path.abspath, (program, demo, index, work))


def measured(*words):
    """Seconds of the clock, seconds of the processor and peak megabytes of a command."""
    start = time.monotonic()
    child = subprocess.Popen([program, *words, "--quiet"], cwd=work, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    if status:
        sys.exit(f"report: {' '.join(words)} failed")
    return time.monotonic() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def sheets(communes):
    """Writes the sheets of an invented France, HTML and Markdown in French; gives the peak memory."""
    name = f"france-{communes}"
    subprocess.run([index, "make", name, str(communes)], cwd=work, check=True)
    options = ["--workspace", name, "--period", "2026-Q3"]
    for stage in ["measure", "rank"]:
        measured(stage, *options)
    seconds, used, peak = measured("report", *options, "--output", name + "-report", "--jobs", "2")
    subprocess.run(["rm", "-rf", name, name + "-report"], cwd=work, check=True)
    print(f"report_{communes}_sheets_per_second\t{2 * communes / seconds:.0f}")
    print(f"report_{communes}_processor_milliseconds_per_commune\t{1000 * used / communes:.2f}")
    print(f"report_{communes}_peak_megabytes\t{peak:.0f}")
    return peak


peaks = [sheets(int(size)) for size in sizes]
print(f"report_peak_last_over_first\t{peaks[-1] / peaks[0]:.2f}")

load = ["load", "feeds", "--accounts", "500"]
subprocess.run([demo, *load], cwd=work, check=True, stdout=subprocess.DEVNULL)
for name in ["first_run", "second_run"]:
    seconds, _, peak = measured("run", "--workspace", "feeds")
    print(f"report_{name}_seconds\t{seconds:.2f}")
    print(f"report_{name}_peak_megabytes\t{peak:.0f}")

"""The peak memory of `ingest` over 500 and over 5,000 feeds: it must not grow with their number."""
import os
import subprocess
import sys

program, demo, work = sys.argv[1:]


def peak(feeds):
    workspace = os.path.join(work, f"memory-{feeds}")
    subprocess.run([demo, "load", workspace, "--accounts", str(feeds)], check=True, stdout=subprocess.DEVNULL)
    child = subprocess.Popen([program, "ingest", "--workspace", workspace, "--quiet"])
    _, status, usage = os.wait4(child.pid, 0)
    if status:
        sys.exit(f"memory: ingest of {feeds} feeds failed")
    return usage.ru_maxrss, usage.ru_utime + usage.ru_stime


small, _ = peak(500)
large, seconds = peak(5000)
print(f"ingest_peak_megabytes_500\t{small / 1024:.0f}\ningest_peak_megabytes_5000\t{large / 1024:.0f}")
print(f"ingest_peak_5000_over_500\t{large / small:.2f}\ningest_cpu_seconds_5000\t{seconds:.1f}")

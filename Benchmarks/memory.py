"""The peak memory of `ingest` over 500 and over 5,000 files: it must not grow with their number."""
import os
import subprocess
import sys

program, demo, work, kind = sys.argv[1:]


def peak(files):
    workspace = os.path.join(work, f"memory-{kind}-{files}")
    make = [demo, "load", workspace, "--accounts", str(files), "--kind", kind]
    subprocess.run(make, check=True, stdout=subprocess.DEVNULL)
    child = subprocess.Popen([program, "ingest", "--workspace", workspace, "--quiet"])
    _, status, usage = os.wait4(child.pid, 0)
    subprocess.run(["rm", "-rf", workspace], check=True)
    if status:
        sys.exit(f"memory: ingest of {files} {kind} failed")
    return usage.ru_maxrss, usage.ru_utime + usage.ru_stime


small, _ = peak(500)
large, seconds = peak(5000)
print(f"ingest_{kind}_peak_megabytes_500\t{small / 1024:.0f}")
print(f"ingest_{kind}_peak_megabytes_5000\t{large / 1024:.0f}")
print(f"ingest_{kind}_peak_5000_over_500\t{large / small:.2f}")
print(f"ingest_{kind}_cpu_seconds_5000\t{seconds:.1f}")

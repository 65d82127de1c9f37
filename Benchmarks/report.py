"""The time and peak memory of `run` over a workspace of 500 accounts, once all is to do and again."""
import os
import subprocess
import sys
import time

program, demo, work = map(os.path.abspath, sys.argv[1:])
workspace = os.path.join(work, "report")
subprocess.run([demo, "load", workspace, "--accounts", "500"], check=True, stdout=subprocess.DEVNULL)


def run(name):
    start = time.monotonic()
    child = subprocess.Popen(
        [program, "run", "--workspace", workspace, "--quiet"], cwd=work, stdout=subprocess.DEVNULL
    )
    _, status, usage = os.wait4(child.pid, 0)
    if status:
        sys.exit(f"report: {name} failed")
    print(f"report_{name}_seconds\t{time.monotonic() - start:.2f}")
    print(f"report_{name}_peak_megabytes\t{usage.ru_maxrss / 1024:.0f}")


run("first_run")
run("second_run")

"""All proofs in their long forms, one after the other, and a table of what came out."""

import subprocess
import sys
from pathlib import Path

PROOFS = (
    ("powercut.py", "--cuts", "20000"),
    ("powercut_journal.py", "--cuts", "5000"),
    ("mutants.py",),
    ("kill9.py", "--cycles", "5000"),
    ("kill9_crawl.py", "--cycles", "500"),
    ("faults.py",),
    ("faults_commands.py", "--stride", "8"),
    ("fulldisk.py", "--sizes", "100"),
    ("lost_index.py", "--times", "5"),
    ("clock.py",),
    ("bitflips.py", "--flips", "10000"),
    ("takedown.py",),
    ("fuzz.py",),
    ("pages.py",),
)


def main() -> int:
    """Run each proof in a process of its own; fail if one of them does."""
    rows, failed = [], False
    for script, *arguments in PROOFS:
        command = [sys.executable, str(Path(__file__).with_name(script)), *arguments]
        proof = subprocess.run(command, check=False, stdout=subprocess.PIPE, text=True)
        *details, summary = proof.stdout.splitlines() or [f"{script}: died"]
        print(*details, sep="\n", end="\n" * bool(details), flush=True)
        name, _, result = summary.partition(": ")
        rows.append(f"| {name} | {result} |")
        failed |= proof.returncode != 0
    print("\n| proof | result |\n|---|---|", *rows, sep="\n")
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())

import subprocess
import sys

import comity


def run(*arguments):
    return subprocess.run(
        [sys.executable, "-m", "comity", *arguments], capture_output=True, text=True, check=False
    )


def test_version():
    assert run("--version").stdout == f"comity {comity.__version__}\n"


def test_help_loads_nothing_heavy():
    code = (
        "import sys; from comity.cli.app import register_commands; register_commands();"
        "heavy = {'polars', 'numpy', 'altair', 'trafilatura', 'rich', 'jinja2', 'onnxruntime'};"
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_a_users_error_is_one_line_and_exit_code_2():
    done = run("profile", "KOR", "Atlantis")
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.startswith("comity: ")
    assert "Traceback" not in done.stderr

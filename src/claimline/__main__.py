"""`python -m claimline` is the command `claimline`."""

from claimline.cli import main

if __name__ == "__main__":
    main()

"""Prints type, address, length and whether the digests hold, a record a line."""
import sys

from warcio.archiveiterator import ArchiveIterator

with open(sys.argv[1], "rb") as f:
    for r in ArchiveIterator(f, check_digests=True):
        body = r.content_stream().read()
        n = None if r.rec_type == "warcinfo" else len(body)
        print(r.rec_type, r.rec_headers.get_header("WARC-Target-URI"), n,
              r.digest_checker.passed)

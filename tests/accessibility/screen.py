# SPDX-License-Identifier: Apache-2.0
"""What is seen on the virtual display: its memory, which Xvfb keeps in a file as an X window dump."""
import os
import struct
from pathlib import Path


def picture(left, top, width, height):
    """The pixels of a part of the screen, as bytes that can only be compared."""
    dump = Path(os.environ["SANDGATE_TEST_SCREEN"]).read_bytes()
    head = struct.unpack(">25I", dump[:100])
    header, columns, rows, bits, line, colours = head[0], head[4], head[5], head[11], head[12], head[19]
    pixels = header + colours * 12
    bytes_each = bits // 8
    left, right = max(0, left), min(columns, left + width)
    return b"".join(dump[pixels + y * line + left * bytes_each:pixels + y * line + right * bytes_each]
                    for y in range(max(0, top), min(rows, top + height)))

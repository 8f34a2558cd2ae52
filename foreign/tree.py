"""Makes the tree of a mirror again with pymerkle: foreign/tree.py MIRROR [EARLIER].

MIRROR is a directory as `mingtong log export` writes it, of a log that shows all its entries; EARLIER is a checkpoint
that somebody kept. The root is made from the entries alone, with the prefixes of RFC 6962, which pymerkle uses unless
told not to. What does not fit is named by its first word (root, leaf, rollback, fork); then the exit code is 1. Who
signed is not looked at: pymerkle knows trees, and no signatures.
"""

import base64
import hashlib
import sys
from pathlib import Path

from pymerkle import InmemoryTree, verify_consistency, verify_inclusion
from pymerkle.proof import InvalidProof

TILE_WIDTH = 256
HASH_BYTES = 32
# So many sizes, and of each so many leaves, are proven; the root is over all.
SIZES_MAX = 24


def head(path: Path) -> tuple[int, bytes]:
    """How many entries a checkpoint is over, and their root."""
    _, size, root, *_ = path.read_text(encoding="utf-8").split("\n")
    return int(size), base64.b64decode(root, validate=True)


def tile_path(level: str, index: int, width: int) -> str:
    """Where a tile stands (C2SP tlog-tiles); these logs have less than 1,000 × 256 entries."""
    return f"tile/{level}/{index:03}" + ("" if width == TILE_WIDTH else f".p/{width}")


def cut(bundle: bytes) -> list[bytes]:
    """The entries of a bundle: two bytes of length before each."""
    entries, at = [], 0
    while at < len(bundle):
        length = int.from_bytes(bundle[at : at + 2], "big")
        entries.append(bundle[at + 2 : at + 2 + length])
        at += 2 + length
    return entries


def read(mirror: Path, size: int) -> tuple[list[bytes], list[bytes]]:
    """The entries of a mirror, and the hashes that its lowest tiles say they have."""
    entries, hashes = [], []
    for first in range(0, size, TILE_WIDTH):
        index, width = first // TILE_WIDTH, min(TILE_WIDTH, size - first)
        entries += cut((mirror / tile_path("entries", index, width)).read_bytes())
        tile = (mirror / tile_path("0", index, width)).read_bytes()
        hashes += [tile[at : at + HASH_BYTES] for at in range(0, len(tile), HASH_BYTES)]
    return entries, hashes


def some(size: int) -> list[int]:
    """Sizes from 1 to the whole, with both sides of a full tile."""
    edges = {1, 2, 3, TILE_WIDTH - 1, TILE_WIDTH, TILE_WIDTH + 1, size - 1, size}
    edges |= set(range(1, size, size // SIZES_MAX + 1))
    return sorted(n for n in edges if 0 < n <= size)


def prove(tree: InmemoryTree, hashes: list[bytes], root: bytes) -> int:
    """Proofs from this tree hold for the root that was signed; gives how many there were."""
    size, proofs = len(hashes), 0
    for index, leaf in enumerate(hashes, 1):
        verify_inclusion(leaf, root, tree.prove_inclusion(index, size), index=index, size=size)
        proofs += 1
    for older in some(size):
        for newer in some(size):
            if older <= newer:
                states = tree.get_root(older), root if newer == size else tree.get_root(newer)
                verify_consistency(*states, tree.prove_consistency(older, newer), older, newer)
                proofs += 1
    return proofs


def follows(tree: InmemoryTree, root: bytes, earlier: Path) -> str | None:
    """What is wrong where a log does not continue what was kept of it."""
    size, (kept_size, kept_root) = tree.get_size(), head(earlier)
    if kept_size > size:
        return f"rollback: {size} entries, and {kept_size} were signed before"
    try:
        verify_consistency(kept_root, root, tree.prove_consistency(kept_size, size), kept_size, size)
    except InvalidProof as wrong:
        return f"fork: {wrong}"
    return None


def check(mirror: Path, earlier: list[Path]) -> tuple[bool, str]:
    size, root = head(mirror / "checkpoint")
    entries, hashes = read(mirror, size)
    # Whatever pymerkle may be set to: a leaf is SHA-256 over a zero byte and the entry.
    wrong = [n for n, entry in enumerate(entries) if hashlib.sha256(b"\0" + entry).digest() != hashes[n]]
    if wrong or len(entries) != size:
        return False, f"leaf: {wrong[:3]} of {len(entries)}"
    tree = InmemoryTree(algorithm="sha256")
    tree.append_entries(entries)
    if tree.get_root() != root:
        return False, f"root: it is {base64.b64encode(tree.get_root()).decode()}"
    proofs = prove(tree, hashes, root)
    for kept in earlier:
        if why := follows(tree, root, kept):
            return False, why
    return True, f"sound: {size} entries, {proofs} proofs"


if __name__ == "__main__":
    is_sound, said = check(Path(sys.argv[1]), [Path(path) for path in sys.argv[2:]])
    print(said)
    sys.exit(0 if is_sound else 1)

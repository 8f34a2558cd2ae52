// Checks the mirror of a log with the packages that check Go's own: golang.org/x/mod/sumdb/{note,tlog}.
//
//	log KEYS MIRROR [EARLIER]
//
// KEYS are public keys, one in each line; MIRROR is a directory as `mingtong log export` writes it; EARLIER is a
// checkpoint that somebody kept. It says what it found in one line. What is not accepted is named by its first word:
// signature, tile, leaf, rollback or fork; then the exit code is 1. It is 2 where nothing could be checked.
package main

import (
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const (
	tileHeight = 8
	tileWidth  = 1 << tileHeight
	// Between every two of about so many sizes it is checked that one tree continues the other.
	sizesCompared = 24
)

// refused is what is wrong, under a name that the runner of these checks knows.
type refused struct{ what, why string }

func (r refused) Error() string { return r.what + ": " + r.why }

// head is a checkpoint (C2SP tlog-checkpoint) that was signed by a known key.
type head struct {
	origin string
	tree   tlog.Tree
}

func verifiers(path string) (note.Verifiers, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var known []note.Verifier
	for _, line := range strings.Fields(string(text)) {
		verifier, err := note.NewVerifier(line)
		if err != nil {
			return nil, err
		}
		known = append(known, verifier)
	}
	return note.VerifierList(known...), nil
}

func open(path string, known note.Verifiers) (head, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return head{}, err
	}
	opened, err := note.Open(text, known)
	if err != nil {
		return head{}, refused{"signature", err.Error()}
	}
	lines := strings.Split(opened.Text, "\n")
	if len(lines) < 4 {
		return head{}, refused{"signature", "what is signed is no checkpoint"}
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil {
		return head{}, err
	}
	root, err := tlog.ParseHash(lines[2])
	if err != nil {
		return head{}, err
	}
	for _, signature := range opened.Sigs {
		if signature.Name != lines[0] {
			return head{}, refused{"signature", "it is by " + signature.Name + ", and the log is " + lines[0]}
		}
	}
	return head{lines[0], tlog.Tree{N: size, Hash: root}}, nil
}

// mirror reads tiles from files, each once.
type mirror struct {
	directory string
	read      map[string][]byte
}

func (m *mirror) Height() int { return tileHeight }

// ReadTiles reads them from where C2SP tlog-tiles puts them: Go's own addresses name the height, too.
func (m *mirror) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	all := make([][]byte, 0, len(tiles))
	for _, tile := range tiles {
		data, err := m.file(strings.Replace(tile.Path(), "tile/8/", "tile/", 1))
		if err != nil {
			return nil, err
		}
		all = append(all, data)
	}
	return all, nil
}

func (m *mirror) SaveTiles([]tlog.Tile, [][]byte) {}

func (m *mirror) file(name string) ([]byte, error) {
	if data, ok := m.read[name]; ok {
		return data, nil
	}
	data, err := os.ReadFile(filepath.Join(m.directory, filepath.FromSlash(name)))
	if err == nil {
		m.read[name] = data
	}
	return data, err
}

// entries are those of a bundle; none, and false, where the mirror does not show it.
func (m *mirror) entries(index, width int64) ([][]byte, bool, error) {
	path := tlog.Tile{H: tileHeight, L: -1, N: index, W: int(width)}.Path()
	data, err := m.file(strings.Replace(path, "tile/8/data/", "tile/entries/", 1))
	if errors.Is(err, os.ErrNotExist) {
		return nil, false, nil
	}
	var all [][]byte
	for len(data) >= 2 {
		length := int(binary.BigEndian.Uint16(data))
		if len(data) < 2+length {
			break
		}
		all, data = append(all, data[2:2+length]), data[2+length:]
	}
	if err == nil && (len(data) > 0 || int64(len(all)) != width) {
		err = refused{"leaf", "the bundle " + path + " is not cut into its entries"}
	}
	return all, true, err
}

// tiles reads every tile of the tree: those on its right edge have to make its root, each full one what stands above
// it.
//
// The reader in x/mod 0.7.0 checks the edge, but not every full tile: where hashes of the root share a tile it passes
// over as many of those that it was asked for. So each is compared here, with the same package's arithmetic.
func tiles(m *mirror, reader tlog.HashReader, tree tlog.Tree) error {
	root, err := tlog.TreeHash(tree.N, reader)
	if err != nil {
		return refused{"tile", err.Error()}
	}
	if root != tree.Hash {
		return refused{"tile", "the root is " + root.String()}
	}
	for level := 0; tree.N>>(uint(level+1)*tileHeight) > 0; level++ {
		for n := int64(0); n < tree.N>>(uint(level+1)*tileHeight); n++ {
			if err := fits(m, tree.N, level, n); err != nil {
				return refused{"tile", fmt.Sprintf("level %d, tile %d: %v", level, n, err)}
			}
		}
	}
	return nil
}

// fits checks that a full tile makes the hash that the tile above has in its place.
func fits(m *mirror, size int64, level int, n int64) error {
	tile := tlog.Tile{H: tileHeight, L: level, N: n, W: tileWidth}
	above := tlog.Tile{H: tileHeight, L: level + 1, N: n / tileWidth, W: tileWidth}
	if width := size>>(uint(level+1)*tileHeight) - above.N*tileWidth; width < tileWidth {
		above.W = int(width)
	}
	data, err := m.ReadTiles([]tlog.Tile{tile, above})
	if err != nil {
		return err
	}
	top := (level + 1) * tileHeight
	wanted, err := tlog.HashFromTile(above, data[1], tlog.StoredHashIndex(top, n))
	if err != nil {
		return err
	}
	left, err := tlog.HashFromTile(tile, data[0], tlog.StoredHashIndex(top-1, 2*n))
	if err != nil {
		return err
	}
	right, err := tlog.HashFromTile(tile, data[0], tlog.StoredHashIndex(top-1, 2*n+1))
	if err != nil {
		return err
	}
	if tlog.NodeHash(left, right) != wanted {
		return errors.New("it does not make the hash above it")
	}
	return nil
}

// leaves proves of every entry that it is in the tree. It gives how many are shown.
func leaves(m *mirror, reader tlog.HashReader, tree tlog.Tree) (int, error) {
	shown := 0
	for first := int64(0); first < tree.N; first += tileWidth {
		width := tree.N - first
		if width > tileWidth {
			width = tileWidth
		}
		entries, isShown, err := m.entries(first/tileWidth, width)
		if err != nil {
			return shown, err
		}
		for n := first; isShown && n < first+width; n++ {
			proof, err := tlog.ProveRecord(tree.N, n, reader)
			if err != nil {
				return shown, refused{"tile", err.Error()}
			}
			hash := tlog.RecordHash(entries[n-first])
			if err := tlog.CheckRecord(proof, tree.N, tree.Hash, n, hash); err != nil {
				return shown, refused{"leaf", fmt.Sprintf("entry %d: %v", n, err)}
			}
			shown++
		}
	}
	return shown, nil
}

// sizes are some of all kinds: the smallest, those around full tiles, and others between them.
func sizes(size int64) []int64 {
	wanted := map[int64]bool{1: true, 2: true, 3: true, size: true}
	for _, edge := range []int64{tileWidth, 2 * tileWidth, size - size%tileWidth} {
		wanted[edge-1], wanted[edge], wanted[edge+1] = true, true, true
	}
	for n := int64(1); n < size; n += size/sizesCompared + 1 {
		wanted[n] = true
	}
	var all []int64
	for n := int64(1); n <= size; n++ {
		if wanted[n] {
			all = append(all, n)
		}
	}
	return all
}

// prefixes proves of every two of some sizes that the larger tree continues the smaller. It gives how many pairs.
func prefixes(reader tlog.HashReader, tree tlog.Tree) (int, error) {
	var trees []tlog.Tree
	for _, size := range sizes(tree.N) {
		hash, err := tlog.TreeHash(size, reader)
		if err != nil {
			return 0, refused{"tile", err.Error()}
		}
		trees = append(trees, tlog.Tree{N: size, Hash: hash})
	}
	pairs := 0
	for i, older := range trees {
		for _, newer := range trees[i:] {
			if err := continues(reader, older, newer); err != nil {
				return pairs, err
			}
			pairs++
		}
	}
	return pairs, nil
}

func continues(reader tlog.HashReader, older, newer tlog.Tree) error {
	if older.N > newer.N {
		return refused{"rollback", fmt.Sprintf("%d entries, and %d were signed before", newer.N, older.N)}
	}
	proof, err := tlog.ProveTree(newer.N, older.N, reader)
	if err != nil {
		return refused{"tile", err.Error()}
	}
	if err := tlog.CheckTree(proof, newer.N, newer.Hash, older.N, older.Hash); err != nil {
		return refused{"fork", fmt.Sprintf("%d entries do not continue the %d signed before: %v", newer.N, older.N, err)}
	}
	return nil
}

// follows checks a log against what somebody kept of it.
func follows(reader tlog.HashReader, now head, path string, known note.Verifiers) error {
	kept, err := open(path, known)
	if err != nil {
		return err
	}
	if kept.origin != now.origin {
		return refused{"fork", "it is another log: " + kept.origin}
	}
	return continues(reader, kept.tree, now.tree)
}

func check(keys, directory string, earlier []string) (string, error) {
	known, err := verifiers(keys)
	if err != nil {
		return "", err
	}
	now, err := open(filepath.Join(directory, "checkpoint"), known)
	if err != nil {
		return "", err
	}
	m := &mirror{directory, map[string][]byte{}}
	reader := tlog.TileHashReader(now.tree, m)
	if err := tiles(m, reader, now.tree); err != nil {
		return "", err
	}
	shown, err := leaves(m, reader, now.tree)
	if err != nil {
		return "", err
	}
	pairs, err := prefixes(reader, now.tree)
	if err != nil {
		return "", err
	}
	for _, path := range earlier {
		if err := follows(reader, now, path, known); err != nil {
			return "", err
		}
	}
	return fmt.Sprintf("sound: %d entries, %d shown, %d pairs of sizes", now.tree.N, shown, pairs), nil
}

func main() {
	if len(os.Args) < 3 {
		fmt.Fprintln(os.Stderr, "log KEYS MIRROR [EARLIER]")
		os.Exit(2)
	}
	said, err := check(os.Args[1], os.Args[2], os.Args[3:])
	if err == nil {
		fmt.Println(said)
		return
	}
	fmt.Println(strings.ReplaceAll(err.Error(), "\n", " "))
	if errors.As(err, &refused{}) {
		os.Exit(1)
	}
	os.Exit(2)
}

// Verifies an export with golang.org/x/mod/sumdb alone: nothing here knows Urna's code.
// Prints what it verified, or fails with the first thing that does not hold.
package main

import (
	"encoding/binary"
	"encoding/json"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type definition struct {
	Commune    struct{ Id string }
	Kiosks     []struct{ Id, Key string }
	Hub        struct{ Signer string }
	Commission struct {
		Threshold int
		Members   []string
	}
}

func main() {
	log.SetFlags(0)
	dir := os.Args[1]
	var election definition
	check(json.Unmarshal(read(dir, "election/election.json"), &election))

	signed := open(read(dir, "election/election.note"), election.Commission.Members...)
	fmt.Printf("election.note %d signatures\n", len(signed.Sigs))
	for _, kiosk := range election.Kiosks {
		verifyLog(filepath.Join(dir, "logs", kiosk.Id), kiosk.Id, kiosk.Key)
	}
	signers := append([]string{election.Hub.Signer}, election.Commission.Members...)
	acta := open(read(dir, "acta/"+election.Commune.Id+".note"), signers...)
	fmt.Printf("acta %d signatures\n", len(acta.Sigs))
}

// verifyLog checks the checkpoint's signature, every tile against its root, and every entry's
// signature and inclusion; and that half of the log is a beginning of the whole.
func verifyLog(dir, id, key string) {
	lines := strings.Split(open(read(dir, "checkpoint"), key).Text, "\n")
	size, err := strconv.ParseInt(lines[1], 10, 64)
	check(err)
	root, err := tlog.ParseHash(lines[2])
	check(err)
	hashes := tlog.TileHashReader(tlog.Tree{N: size, Hash: root}, tiles{dir})
	entries := entriesOf(dir, size)
	for i, entry := range entries {
		open(entry, key)
		proof, err := tlog.ProveRecord(size, int64(i), hashes)
		check(err)
		check(tlog.CheckRecord(proof, size, root, int64(i), tlog.RecordHash(entry)))
	}
	half, err := tlog.TreeHash(size/2, hashes)
	check(err)
	proof, err := tlog.ProveTree(size, size/2, hashes)
	check(err)
	check(tlog.CheckTree(proof, size, root, size/2, half))
	fmt.Printf("log %s %d entries\n", id, len(entries))
}

func open(msg []byte, keys ...string) *note.Note {
	var verifiers []note.Verifier
	for _, key := range keys {
		verifier, err := note.NewVerifier(key)
		check(err)
		verifiers = append(verifiers, verifier)
	}
	opened, err := note.Open(msg, note.VerifierList(verifiers...))
	check(err)
	return opened
}

func entriesOf(dir string, size int64) [][]byte {
	var entries [][]byte
	for n := int64(0); n*256 < size; n++ {
		width := min(256, size-n*256)
		bundle := read(dir, tilePath("entries", n, width))
		for len(bundle) > 0 {
			length := int(binary.BigEndian.Uint16(bundle))
			entries = append(entries, bundle[2:2+length])
			bundle = bundle[2+length:]
		}
	}
	if int64(len(entries)) != size {
		log.Fatalf("%s: %d entries, the checkpoint says %d", dir, len(entries), size)
	}
	return entries
}

// tiles reads the tiles of C2SP tlog-tiles, whose paths leave out the height that Go's have.
type tiles struct{ dir string }

func (t tiles) Height() int { return 8 }

func (t tiles) ReadTiles(wanted []tlog.Tile) ([][]byte, error) {
	var data [][]byte
	for _, tile := range wanted {
		data = append(data, read(t.dir, tilePath(strconv.Itoa(tile.L), tile.N, int64(tile.W))))
	}
	return data, nil
}

func (t tiles) SaveTiles([]tlog.Tile, [][]byte) {}

func tilePath(level string, n, width int64) string {
	path := fmt.Sprintf("%03d", n%1000)
	for n /= 1000; n > 0; n /= 1000 {
		path = fmt.Sprintf("x%03d/", n%1000) + path
	}
	if width < 256 {
		path += fmt.Sprintf(".p/%d", width)
	}
	return "tile/" + level + "/" + path
}

func min(a, b int64) int64 {
	if a < b {
		return a
	}
	return b
}

func read(dir, name string) []byte {
	data, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(name)))
	check(err)
	return data
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}

package runs

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
)

// ErrLocked says that another run holds the data folder.
var ErrLocked = errors.New("another run is under way")

// lock takes the lock file of a data folder, without waiting. The system lets
// go of it when the process ends, however it ends.
func lock(file string) (unlock func(), err error) {
	f, err := os.OpenFile(file, os.O_CREATE|os.O_RDWR, 0o644)
	if err != nil {
		return nil, err
	}
	if err := hold(f); err != nil {
		f.Close()
		return nil, err
	}
	return func() { f.Close() }, nil
}

// hold takes the lock of an open file, without waiting.
func hold(f *os.File) error {
	err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
	switch {
	case errors.Is(err, syscall.EWOULDBLOCK):
		return fmt.Errorf("%s: %w", f.Name(), ErrLocked)
	case err != nil:
		return fmt.Errorf("lock %s: %w", f.Name(), err)
	}
	return nil
}

// Lock takes the lock of a data folder for work other than a run: adding files.
func Lock(data string) (unlock func(), err error) {
	if err := os.MkdirAll(data, 0o755); err != nil {
		return nil, err
	}
	return lock(data + "/lock")
}

// writeWhole writes a file beside and renames it in, so that it is there whole
// or not at all.
func writeWhole(file string, content []byte) error {
	beside := file + ".new"
	if err := os.WriteFile(beside, content, 0o644); err != nil {
		return err
	}
	if err := syncFile(beside); err != nil {
		return err
	}
	return os.Rename(beside, file)
}

// syncTree puts every file and folder below dir on the disk.
func syncTree(dir string) error {
	return filepath.WalkDir(dir, func(file string, e fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case e.IsDir():
			return syncDir(file)
		}
		return syncFile(file)
	})
}

func syncFile(file string) error {
	f, err := os.OpenFile(file, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}

func syncDir(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	return errors.Join(d.Sync(), d.Close())
}

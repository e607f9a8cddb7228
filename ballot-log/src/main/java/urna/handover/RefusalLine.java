package urna.handover;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Objects;
import java.util.Optional;
import urna.note.RefusedException;

/** What every command line says, in one line, of input that it does not take. */
public final class RefusalLine {
    private RefusalLine() {}

    /** The line for what was refused, or for a file that could not be used; empty for everything else, which is a bug. */
    public static Optional<String> of(Throwable thrown) {
        if (thrown instanceof FileSystemException file) {
            return Optional.of(file.getFile() + ": " + reason(file));
        }
        if (thrown instanceof UncheckedIOException && thrown.getCause() != null) {
            return of(thrown.getCause());
        }
        if (thrown instanceof RefusedException || thrown instanceof IOException) {
            return Optional.of(Objects.toString(thrown.getMessage(), thrown.toString()));
        }
        return Optional.empty();
    }

    private static String reason(FileSystemException thrown) {
        if (thrown instanceof NoSuchFileException) {
            return "no such file or directory";
        }
        if (thrown instanceof FileAlreadyExistsException || thrown instanceof DirectoryNotEmptyException) {
            return "is there already";
        }
        if (thrown instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (thrown instanceof NotDirectoryException) {
            return "not a directory";
        }
        return Objects.toString(thrown.getReason(), "cannot be used");
    }
}

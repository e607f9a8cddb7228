package urna.kiosk;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;
import urna.note.RefusedException;

/** Says in one line what was refused or what failed. Whatever else is thrown is a bug, and is shown as one. */
final class RefusalHandler implements IExecutionExceptionHandler {
    private static final int REFUSED = 1;

    @Override
    public int handleExecutionException(Exception thrown, CommandLine command, ParseResult parsed) throws Exception {
        String reason;
        if (thrown instanceof RefusedException refused) {
            reason = refused.getMessage();
        } else if (thrown instanceof FileSystemException file) {
            reason = file.getFile() + ": " + reason(file);
        } else if (thrown instanceof IOException || thrown instanceof SQLException) {
            reason = thrown.getMessage();
        } else {
            throw thrown;
        }
        command.getErr().println(command.getCommandName() + ": " + reason);
        return REFUSED;
    }

    private static String reason(FileSystemException thrown) {
        if (thrown instanceof NoSuchFileException) {
            return "no such file or directory";
        }
        if (thrown instanceof FileAlreadyExistsException) {
            return "is there already";
        }
        if (thrown instanceof AccessDeniedException) {
            return "permission denied";
        }
        return String.valueOf(thrown.getReason());
    }
}

package urna.hall.pabulib;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import urna.handover.InputFile;
import urna.note.MalformedTextException;
import urna.note.StrictText;

/** The sections of a {@code .pb} file: rows of named cells, each knowing its line. */
final class PabulibRows {
    static final List<String> SECTIONS = List.of("META", "PROJECTS", "VOTES");

    private static final CSVFormat CELLS =
            CSVFormat.DEFAULT.builder().setDelimiter(';').get();
    private static final long MAX_BYTES = 256L << 20;

    private PabulibRows() {}

    /**
     * One row of a section.
     *
     * @param source file and line, for messages
     * @param cells by the section's header
     */
    record Row(String source, Map<String, String> cells) {
        String cell(String column) throws MalformedPabulibException {
            String cell = cells.getOrDefault(column, "");
            if (cell.isEmpty()) {
                throw refuse("nothing under \"" + column + "\"");
            }
            return cell;
        }

        MalformedPabulibException refuse(String reason) {
            return new MalformedPabulibException(source + ": " + reason);
        }
    }

    /** Reads a file's sections, all of which must be there, in their order. */
    static Map<String, List<Row>> read(Path file) throws IOException, MalformedPabulibException {
        Map<String, List<Row>> sections = new LinkedHashMap<>();
        List<Row> rows = new ArrayList<>();
        String[] header = {};
        int number = 0;
        for (String line : lines(file)) {
            number++;
            String source = file + " line " + number;
            if (line.isBlank()) {
                continue;
            }
            if (sections.size() < SECTIONS.size() && line.strip().equals(SECTIONS.get(sections.size()))) {
                rows = new ArrayList<>();
                sections.put(line.strip(), rows);
                header = new String[] {};
            } else if (sections.isEmpty()) {
                throw new MalformedPabulibException(source + ": expected the section META, not \"" + line + "\"");
            } else if (header.length == 0) {
                header = cells(line, source);
            } else {
                rows.add(row(header, cells(line, source), source));
            }
        }
        if (sections.size() < SECTIONS.size()) {
            throw new MalformedPabulibException(
                    file + ": the section " + SECTIONS.get(sections.size()) + " is missing");
        }
        return sections;
    }

    private static Row row(String[] header, String[] cells, String source) throws MalformedPabulibException {
        if (cells.length > header.length) {
            throw new MalformedPabulibException(
                    source + ": " + cells.length + " fields, but the section has " + header.length + " columns");
        }
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i++) {
            named.put(header[i].strip(), cells[i].strip());
        }
        return new Row(source, named);
    }

    private static String[] cells(String line, String source) throws MalformedPabulibException {
        try (CSVParser parser = CSVParser.parse(line, CELLS)) {
            return parser.getRecords().get(0).values();
        } catch (IOException | UncheckedIOException e) {
            throw new MalformedPabulibException(source + ": not fields with ';' between them");
        }
    }

    private static List<String> lines(Path file) throws IOException, MalformedPabulibException {
        if (Files.size(file) > MAX_BYTES) {
            throw new MalformedPabulibException(file + ": larger than " + MAX_BYTES + " bytes");
        }
        try {
            return StrictText.utf8(InputFile.read(file)).lines().toList();
        } catch (MalformedTextException e) {
            throw new MalformedPabulibException(file + ": " + e.getMessage());
        }
    }
}

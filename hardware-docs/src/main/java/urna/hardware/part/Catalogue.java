package urna.hardware.part;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import urna.election.MalformedDefinitionException;
import urna.election.StrictJson;
import urna.hardware.plate.Measures;

/**
 * The data beside the board files, from {@code parts.json}, {@code power.json} and {@code measures.json}.
 *
 * @param parts in the order of the bill of materials
 */
public record Catalogue(List<Part> parts, PowerData power, Measures measures) {
    private record Parts(List<Part> parts) {}

    public Catalogue {
        parts = List.copyOf(parts);
        if (parts.stream().map(Part::id).distinct().count() != parts.size()) {
            throw new IllegalArgumentException("two parts have the same id");
        }
    }

    /** Reads what comes with the program. */
    public static Catalogue load() {
        return new Catalogue(
                read("parts.json", Parts.class).parts(),
                read("power.json", PowerData.class),
                read("measures.json", Measures.class));
    }

    /**
     * A part by its id.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Part part(String id) {
        return parts.stream()
                .filter(part -> part.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no part is called " + id));
    }

    private static <T> T read(String name, Class<T> type) {
        try (InputStream in = Catalogue.class.getResourceAsStream("/urna/hardware/" + name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not on the class path");
            }
            return StrictJson.read(name, in.readAllBytes(), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MalformedDefinitionException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }
}

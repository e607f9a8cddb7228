package urna.audit;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import urna.log.MalformedExportException;

/** Where a published site is read from: a folder, or an address. */
interface SiteSource {
    /** A file larger than this is not read: nothing that a hub publishes of one commune comes near. */
    long MOST_BYTES = 256L << 20;

    /**
     * Opens a file.
     *
     * @param path below the site's top
     * @throws MalformedExportException if there is none
     */
    InputStream open(String path) throws IOException, MalformedExportException;

    /** Every file that is there, where that can be known: a web server does not tell. */
    Optional<Set<String>> paths() throws IOException;
}

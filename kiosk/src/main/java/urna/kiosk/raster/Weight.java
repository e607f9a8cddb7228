package urna.kiosk.raster;

/** How strong letters are. */
enum Weight {
    REGULAR("Roboto-Regular.ttf"),
    BOLD("Roboto-Bold.ttf");

    private final String file;

    Weight(String file) {
        this.file = file;
    }

    /** The name of the font file. */
    String file() {
        return file;
    }
}

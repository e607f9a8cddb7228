package urna.kiosk.board;

/** Which letters are built into a character display (HD44780U data sheet, tables 4). */
public enum CharacterRom {
    /** Japanese: no accents. By far the most common. */
    A00,
    /** European. */
    A02
}

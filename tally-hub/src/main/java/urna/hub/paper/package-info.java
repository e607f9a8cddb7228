/**
 * Paper as PDF (ISO 32000): text, tables, places for signatures, QR codes, on A4. The structure is tagged, so that a screen
 * reader reads headings, tables and rows as such; the same content gives the same bytes.
 */
@NullMarked
package urna.hub.paper;

import org.jspecify.annotations.NullMarked;

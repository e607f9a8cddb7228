/**
 * What tells those who run the hub whether it is well: health, readiness, figures for Prometheus, and the OpenAPI document.
 * Nothing of it tells of a choice, of one kiosk, or when a vote was cast.
 */
@NullMarked
package urna.hub.operations;

import org.jspecify.annotations.NullMarked;

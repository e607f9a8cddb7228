/**
 * What kiosks and hub say to each other over MQTT 5: topics, receipts, refusals and states. Segments are in
 * {@link urna.log}. Whatever comes from here is untrusted until its signatures have been verified.
 */
@NullMarked
package urna.wire;

import org.jspecify.annotations.NullMarked;

/**
 * The project's own certificate authority, and what it gives to a broker, a hub and kiosks (X.509 v3, RFC 5280). It says who
 * may connect where; what counts as a vote, signatures under the commission's definition say, and no certificate.
 */
@NullMarked
package urna.provisioning.authority;

import org.jspecify.annotations.NullMarked;

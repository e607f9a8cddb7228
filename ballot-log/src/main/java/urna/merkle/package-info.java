/**
 * The Merkle tree of RFC 6962 (section 2.1) and RFC 9162 with SHA-256, its proofs, and the names of its tiles (C2SP
 * tlog-tiles v0.1.0).
 */
@NullMarked
package urna.merkle;

import org.jspecify.annotations.NullMarked;

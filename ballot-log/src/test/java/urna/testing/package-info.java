/** What the tests of every module share: a small election with all its keys, and replayable random numbers. */
@NullMarked
package urna.testing;

import org.jspecify.annotations.NullMarked;

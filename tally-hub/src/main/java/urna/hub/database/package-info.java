/** Where the hub's features keep their tables: SQLite files in its data folder, or schemas of one PostgreSQL. */
@NullMarked
package urna.hub.database;

import org.jspecify.annotations.NullMarked;

/**
 * Where hub and kiosks meet. One hall: HiveMQ CE within the hub's process, in memory, on this machine's loopback address.
 * With a network of its own: any other MQTT 5 broker with TLS client certificates, to which the hub is one client more.
 * Nothing relies on more than QoS 1, retained messages and a last will.
 */
@NullMarked
package urna.hub.broker;

import org.jspecify.annotations.NullMarked;

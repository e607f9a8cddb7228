# What the workshop does once: installs the package, and tries whether the kiosk comes up. Run in the emulated Pi as root.
set -e
folder=/var/lib/urna/kiosk

until [ -e /dev/disk/by-label/WORKSHOP ]; do sleep 0.1; done
mount -o ro /dev/disk/by-label/WORKSHOP /mnt
dpkg --install /mnt/urna-kiosk.deb

systemctl start var-lib-urna-kiosk.mount
cp -r /mnt/kiosk/. "$folder/"
cp /usr/share/urna-kiosk/boards/panel-7-inch.json "$folder/board.json"
chown -R urna:urna "$folder"
chmod 700 "$folder"

# The archive of classes is written when the first kiosk is told to stop.
dropin=/etc/systemd/system/urna-kiosk.service.d
mkdir -p "$dropin"
install -d -o urna -g urna /var/cache/urna
archive=/var/cache/urna/classes.jsa
# Bouncy Castle's jar is signed, and picocli's classes are older than archives take: both would be verified at each start.
boot="$(echo /usr/share/urna-kiosk/bcprov-*.jar):$(echo /usr/share/urna-kiosk/picocli-*.jar)"
cat >"$dropin/classes.conf" <<UNIT
[Service]
Environment=JAVA_TOOL_OPTIONS="-Xlog:disable -Xbootclasspath/a:$boot -XX:ArchiveClassesAtExit=$archive"
ReadWritePaths=/var/cache/urna
TimeoutStopSec=300
UNIT
systemctl daemon-reload
systemctl start urna-kiosk
systemctl stop urna-kiosk
test -s "$archive"
# On a Pi the card is the disk that it boots from.
cat >"$dropin/card.conf" <<UNIT
[Unit]
RequiresMountsFor=$folder
UNIT
cat >"$dropin/classes.conf" <<UNIT
[Service]
Environment=JAVA_TOOL_OPTIONS="-Xbootclasspath/a:$boot -XX:SharedArchiveFile=$archive"
UNIT
systemctl daemon-reload

umount "$folder" /mnt
sync
until systemctl --quiet is-active pi-printer; do sleep 0.1; done

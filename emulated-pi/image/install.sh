# What the workshop does once: installs the package, and tries whether the kiosk comes up. Run in the emulated Pi as root.
set -e
folder=/var/lib/urna/kiosk
wait_for() {
    until [ -e "/dev/disk/by-label/$1" ]; do sleep 0.1; done
}

wait_for WORKSHOP
wait_for CARD
mount -o ro /dev/disk/by-label/WORKSHOP /mnt
dpkg --install /mnt/urna-kiosk.deb

mount /dev/disk/by-label/CARD "$folder"
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
cat >"$dropin/classes.conf" <<UNIT
[Service]
Environment=JAVA_TOOL_OPTIONS="-Xbootclasspath/a:$boot -XX:SharedArchiveFile=$archive"
UNIT
systemctl daemon-reload

umount "$folder" /mnt
sync
until systemctl --quiet is-active pi-printer; do sleep 0.1; done

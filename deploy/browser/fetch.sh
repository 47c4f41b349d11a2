#!/bin/sh
# Finds the browser that the tests drive, or fetches one, and writes its path to a file for them.
# Usage: fetch.sh <file to write> <class path that holds Playwright>
# Set CODEV_BROWSER to choose the browser yourself. Without one the build fails: the browser tests are never skipped.
set -eu

answer=$1
class_path=$2
cache=${XDG_CACHE_HOME:-$HOME/.cache}/codev-browser
log=${answer%.path}.log
packages="chromium fonts-noto-color-emoji fonts-dejavu-core"

have() { command -v "$1" >/dev/null 2>&1; }

works() { # some distributions ship a stub that only names another package
  [ -x "$1" ] || return 1
  [ "$1" = "$(cat "$cache/known" 2>/dev/null)" ] && return 0
  "$1" --version 2>/dev/null | grep -qi chrom || return 1
  mkdir -p "$cache" && printf %s "$1" >"$cache/known"
}

found() {
  printf %s "$1" >"$answer"
  exit 0
}

look_around() {
  for name in chromium chromium-browser google-chrome google-chrome-stable; do
    path=$(command -v "$name" 2>/dev/null) || continue
    ! works "$path" || found "$path"
  done
  for path in "$cache/chromium" "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"; do
    ! works "$path" || found "$path"
  done
}

by_apt() {
  [ "$(id -u)" = 0 ] && have apt-get || return 1
  apt-get -q update || :
  DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=300 install --no-install-recommends $packages
}

by_apt_without_root() {
  have apt-get && have dpkg || return 1
  apt=$cache/apt
  root=$cache/debian
  rm -rf "$apt" "$root"
  mkdir -p "$apt/lists/partial" "$apt/cache/archives/partial" "$root"
  private_apt() {
    apt-get -q -y -o Debug::NoLocking=1 -o APT::Sandbox::User= -o Dir::State="$apt" -o Dir::Cache="$apt/cache" \
      -o Dir::State::status=/var/lib/dpkg/status "$@"
  }
  private_apt update || :
  private_apt install --download-only --no-install-recommends $packages || return 1
  for package in "$apt"/cache/archives/*.deb; do
    dpkg -x "$package" "$root" || return 1
  done
  rm -rf "$apt"
  libraries=$(find "$root/usr/lib" "$root/lib" -name '*.so*' -exec dirname {} + 2>/dev/null | sort -u | tr '\n' ':')
  cat >"$cache/fonts.conf" <<END
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <include ignore_missing="yes">$root/etc/fonts/conf.d</include>
  <dir>$root/usr/share/fonts</dir>
  <cachedir>$cache/fonts</cachedir>
</fontconfig>
END
  cat >"$cache/chromium" <<END
#!/bin/sh
export LD_LIBRARY_PATH="$libraries" FONTCONFIG_FILE="$cache/fonts.conf"
exec "$root/usr/lib/chromium/chromium" "\$@"
END
  chmod +x "$cache/chromium"
}

by_playwright() {
  java=${JAVA_HOME:+$JAVA_HOME/bin/}java
  PLAYWRIGHT_BROWSERS_PATH=$cache/playwright "$java" -cp "$class_path" com.microsoft.playwright.CLI install chromium || return 1
  find "$cache/playwright" -type f \( -name chrome -o -name Chromium -o -name 'Google Chrome for Testing' \) -perm -u+x |
    while read -r path; do
      ln -sf "$path" "$cache/chromium"
      break
    done
}

mkdir -p "$(dirname "$answer")"
if [ -n "${CODEV_BROWSER-}" ]; then
  ! works "$CODEV_BROWSER" || found "$CODEV_BROWSER"
  echo "CODEV_BROWSER is $CODEV_BROWSER, which is not a Chromium that starts." >&2
  exit 1
fi
look_around

# Two builds at once: the second waits for the first one's browser.
mkdir -p "$cache"
if have flock && [ -z "${CODEV_BROWSER_LOCKED-}" ]; then
  CODEV_BROWSER_LOCKED=yes exec flock "$cache/lock" sh "$0" "$@"
fi
: >"$log"
for way in by_apt by_apt_without_root by_playwright; do
  if $way >>"$log" 2>&1; then look_around; fi
done
echo "No browser for the tests: install Chromium, or set CODEV_BROWSER to the path of one (what was tried: $log)." >&2
exit 1

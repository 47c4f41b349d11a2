# Sourced by mvnw: Maven itself runs on JDK 25 or newer, because the formatter and the mutation tests run inside it.
# JAVA_HOME is kept where it is new enough; else the oldest JDK that is new enough is taken from the usual places.

jdk_release() { # prints the feature version of the JDK in $1, or nothing
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

find_jdk() {
  jdk_home= jdk_feature=
  set +f
  for candidate in "${JAVA_HOME:-/nonexistent}" \
    /usr/lib/jvm/* /usr/java/* /opt/* /opt/java/* /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.local/share/mise/installs/java/*; do
    found=$(jdk_release "$candidate")
    [ "${found:-0}" -ge 25 ] || continue
    if [ -z "$jdk_home" ] || [ "$found" -lt "$jdk_feature" ]; then
      jdk_home=$candidate jdk_feature=$found
    fi
    [ "$candidate" != "${JAVA_HOME-}" ] || break
  done
  set -f
  if [ -z "$jdk_home" ] && [ -x /usr/libexec/java_home ]; then
    jdk_home=$(/usr/libexec/java_home -v 25+ 2>/dev/null) || jdk_home=
  fi
}

find_jdk
if [ -z "$jdk_home" ]; then
  echo "Codev is built with JDK 25 or newer and none was found: install one, or point JAVA_HOME at it." >&2
  exit 1
fi
JAVA_HOME=$jdk_home
# Maven 3.9 brings libraries that JDK 25 warns about on every start.
# And it lives too briefly for the JVM's thorough compiler to pay: without it the same build takes half its CPU time.
MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED \
-XX:TieredStopAtLevel=1 ${MAVEN_OPTS-}"
export JAVA_HOME MAVEN_OPTS

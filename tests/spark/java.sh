#!/bin/sh
# Says why Spark's tests cannot run here, and nothing where they can: they need Java 17 or newer, of JAVA_HOME or on PATH.
java="${JAVA_HOME:+$JAVA_HOME/bin/}java"
version="$("$java" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p')"
[ "${version:-0}" -ge 17 ] || echo "Java 17 or newer is not on this machine (JAVA_HOME, PATH)"

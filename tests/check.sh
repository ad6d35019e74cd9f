#!/usr/bin/env bash
# The one check: everything that must hold before a change is shared. Installs the programs it needs where it may,
# runs the steps below in order, stops at the first that fails, and says so in its last line.
set -euo pipefail
cd "$(dirname "$0")/.."
export PATH="$PATH:$HOME/.cargo/bin" CARGO_TERM_COLOR=never INSTA_UPDATE=no
unset STANAP_LISTEN STANAP_DATA STANAP_DATABASE_URL

STEPS=(tools format clippy docs postgres pages tests licences release smoke)
target=${CARGO_TARGET_DIR:-target}
work=$(mktemp -d "${TMPDIR:-/tmp}/stanap-check.XXXXXX")
chmod 755 "$work"
step=start postgres_bin='' server_pid=''

say() { printf '%s\n' "$*"; }
fail() { say "   $*"; exit 1; }

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi
}

# PostgreSQL refuses to run as root: then it runs as the user of its own package, or as nobody.
as_postgres() {
  if [ "$(id -u)" != 0 ]; then "$@"; return; fi
  local user=nobody
  if id -u postgres >/dev/null 2>&1; then user=postgres; fi
  setpriv --reuid="$user" --regid="$(id -g "$user")" --clear-groups -- "$@"
}

clean_up() {
  local code=$?
  trap - EXIT
  if [ -n "$server_pid" ]; then kill -KILL "$server_pid" 2>/dev/null || true; fi
  if [ -f "$work/postgres/data/postmaster.pid" ]; then
    (cd "$work" && as_postgres "$postgres_bin/pg_ctl" -D "$work/postgres/data" -m immediate -s stop) || true
  fi
  rm -rf "$work"
  if [ "$code" = 0 ]; then
    say "check.sh: all ${#STEPS[@]} steps passed in $SECONDS s"
  else
    say "check.sh: FAILED at step '$step' after $SECONDS s"
  fi
  exit "$code"
}
trap clean_up EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# A port of this machine on which nobody listens.
free_port() {
  local port
  while :; do
    port=$((20000 + RANDOM % 12000))
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || break
  done
  printf '%s' "$port"
}

find_postgres() {
  local initdb
  initdb=$(find /usr/lib/postgresql -maxdepth 3 -path '*/bin/initdb' 2>/dev/null | sort -V | tail -n 1)
  if [ -z "$initdb" ]; then initdb=$(command -v initdb || true); fi
  if [ -n "$initdb" ]; then dirname "$initdb"; fi
}

missing_packages() {
  local pair
  for pair in cc:build-essential chromium:chromium pdftotext:poppler-utils qpdf:qpdf strace:strace curl:curl \
    node:nodejs npm:npm java:default-jre-headless w3m:w3m; do
    command -v "${pair%%:*}" >/dev/null || printf '%s ' "${pair#*:}"
  done
  if [ -z "$(find_postgres)" ]; then printf 'postgresql '; fi
}

step_tools() {
  command -v cargo >/dev/null || fail "cargo is missing: install Rust with rustup, see https://rustup.rs"
  local tool packages
  for tool in fmt clippy; do
    cargo "$tool" --version >/dev/null 2>&1 || fail "cargo $tool is missing: rustup component add rustfmt clippy"
  done
  packages=$(missing_packages)
  if [ -n "$packages" ]; then
    if command -v apt-get >/dev/null && as_root true 2>/dev/null; then
      say "   installing: $packages"
      as_root apt-get update -qq >"$work/apt.log" 2>&1 || { cat "$work/apt.log"; fail "apt-get update did not work"; }
      # shellcheck disable=SC2086 # one word a package
      as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $packages \
        >"$work/apt.log" 2>&1 || { cat "$work/apt.log"; fail "please install by hand: $packages"; }
    else
      fail "please install: $packages"
    fi
  fi
  postgres_bin=$(find_postgres)
}

step_format() { cargo fmt --all --check; }

step_clippy() { cargo clippy --workspace --all-targets --locked --quiet -- -D warnings; }

step_docs() {
  RUSTDOCFLAGS='-D warnings' cargo doc --workspace --no-deps --document-private-items --locked --quiet
}

# A server of our own, on loopback only, gone when this script ends. It syncs to disk as a real one does.
step_postgres() {
  local home=$work/postgres port
  port=$(free_port)
  mkdir "$home"
  if [ "$(id -u)" = 0 ]; then chown "$(as_postgres id -u)" "$home"; fi
  (
    cd "$home"
    as_postgres "$postgres_bin/initdb" -D data -U stanap -A trust -E UTF8 --locale=C --no-sync >initdb.log 2>&1
    printf '%s\n' "port = $port" "listen_addresses = '127.0.0.1'" "unix_socket_directories = ''" 'fsync = on' \
      'max_connections = 200' >>data/postgresql.conf
    as_postgres "$postgres_bin/pg_ctl" -D data -w -s -l "$home/server.log" start
  ) || { cat "$home"/*.log; fail "PostgreSQL did not start"; }
  export STANAP_TEST_POSTGRES="postgres://stanap@127.0.0.1:$port/postgres"
}

# What judges pages: axe-core and the Nu HTML checker, in the versions that tests/pages names. Kept beside the build.
step_pages() {
  local folder
  mkdir -p "$target/page-checkers"
  folder=$(cd "$target/page-checkers" && pwd)
  if ! cmp -s tests/pages/package-lock.json "$folder/installed"; then
    cp tests/pages/package.json tests/pages/package-lock.json "$folder"
    (cd "$folder" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error) || fail "npm ci did not work"
    cp tests/pages/package-lock.json "$folder/installed"
  fi
  export STANAP_PAGE_CHECKERS="$folder"
}

# The suites that touch a database run each test on SQLite and on PostgreSQL.
step_tests() { cargo test --workspace --locked --quiet; }

step_licences() {
  if cargo deny --version >/dev/null 2>&1; then
    cargo deny --log-level error check licenses bans sources
  else
    say "   cargo-deny is not installed: our own test reads the licences against deny.toml instead"
    cargo test --locked --quiet --test all licences
  fi
}

step_release() { cargo build --release --locked --quiet; }

# The program as people get it: starts on nothing, answers, and ends when told.
step_smoke() {
  local port base code=0 deadline=$((SECONDS + 20))
  port=$(free_port)
  base=http://127.0.0.1:$port
  "$target/release/stanap" serve --listen "127.0.0.1:$port" --data "$work/data" >"$work/server.log" 2>&1 &
  server_pid=$!
  until curl -fsS --max-time 5 "$base/health" -o "$work/health" 2>/dev/null; do
    if ! kill -0 "$server_pid" 2>/dev/null || [ "$SECONDS" -ge "$deadline" ]; then
      cat "$work/server.log"
      fail "the server gave no answer on /health"
    fi
    sleep 0.1
  done
  grep -q ok "$work/health" || fail "/health says: $(cat "$work/health")"
  curl -fsS --max-time 5 "$base/" -o "$work/start.html" || fail "the first page does not come"
  grep -q '<h1' "$work/start.html" || fail "the first page has no heading"
  kill -TERM "$server_pid"
  deadline=$((SECONDS + 10))
  while kill -0 "$server_pid" 2>/dev/null; do
    if [ "$SECONDS" -ge "$deadline" ]; then kill -KILL "$server_pid" 2>/dev/null || true; fi
    sleep 0.1
  done
  wait "$server_pid" || code=$?
  server_pid=''
  if [ "$code" != 0 ]; then
    cat "$work/server.log"
    fail "told to end, the server left with code $code (137: it took longer than 10 s)"
  fi
}

for step in "${STEPS[@]}"; do
  started=$SECONDS
  say "== $step"
  "step_$step"
  say "   $step: ok, $((SECONDS - started)) s"
done

umask 077
folder=${1%/*}
shift
{
  mkdir -p "$folder" && cd "$folder" || exit
  if ! mkdir .refresh; then
    [ -n "$(find .refresh -prune -mmin +1)" ] || [ "$HOME/.ovh.conf" -nt .refresh ] || exit
    rmdir .refresh && mkdir .refresh || exit
  fi
  cd "$OLDPWD" && "$0" --quiet refresh-names "$@" && rmdir "$folder/.refresh"
} </dev/null >/dev/null 2>&1 &

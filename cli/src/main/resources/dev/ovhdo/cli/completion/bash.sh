# Completion of ovh-do for bash 4.2 or later. Printed by "ovh-do completion bash".

@TABLE@
@CORE@
_ovh_do_refresh=@REFRESH@

_ovh_do_read() {
  mapfile -t ovh_lines <"$1"
}

_ovh_do_now() {
  printf -v ovh_now '%(%s)T' -1
}

# Splits the line up to the cursor into words without quotes. Readline replaces the last word from
# a break character on, or from a quote that is still open: ovh_cut has this place, and ovh_quote
# the quote.
_ovh_do_split() {
  local line=${COMP_LINE:0:COMP_POINT} word='' begun='' character i=0
  ovh_quote='' ovh_cut=0
  while [ "$i" -lt ${#line} ]; do
    character=${line:i:1}
    i=$((i + 1))
    case $ovh_quote$character in
      \\ | '"\')
        case $ovh_quote${line:i:1} in
          '"'[!\"\\\$\`]) word=$word$character ;;
        esac
        word=$word${line:i:1}
        begun=1
        i=$((i + 1))
        ;;
      '""' | "''")
        ovh_quote=''
        ovh_cut=${#word}
        ;;
      '"'? | "'"?) word=$word$character ;;
      '"' | "'")
        ovh_quote=$character
        begun=1
        ovh_cut=${#word}
        ;;
      ' ' | $'\t' | $'\n')
        [ -z "$begun" ] || ovh_words+=("$word")
        word='' begun='' ovh_cut=0
        ;;
      *)
        word=$word$character
        begun=1
        case $COMP_WORDBREAKS in
          *"$character"*) ovh_cut=${#word} ;;
        esac
        ;;
    esac
  done
  ovh_cur=$word
}

# Quotes a text as the quote that is open needs it. Sets REPLY.
_ovh_do_quote() {
  local text=$1 part
  case $ovh_quote in
    \")
      REPLY=
      while [ -n "$text" ]; do
        part=${text:0:1}
        text=${text:1}
        case $part in
          [\"\\\$\`]) REPLY=$REPLY\\$part ;;
          *) REPLY=$REPLY$part ;;
        esac
      done
      ;;
    \') REPLY=${text//\'/\'\\\'\'} ;;
    *) printf -v REPLY %q "$text" ;;
  esac
}

_ovh_do() {
  local -a ovh_words=() ovh_found=() ovh_lines=() ovh_refresh=() files=()
  local ovh_cur ovh_cut ovh_quote ovh_prefix ovh_files ovh_path ovh_missing ovh_stale ovh_now
  local ovh_renewed=''
  local program typed value open='' REPLY
  COMPREPLY=()
  _ovh_do_split
  program=${ovh_words[0]}
  ovh_words=("${ovh_words[@]:1}")
  case $program in
    '~/'*) program=$HOME/${program#'~/'} ;;
  esac
  command -v -- "$program" >/dev/null || program=ovh-do
  typed=$ovh_cur
  _ovh_do_core
  _ovh_do_first "$program" "$typed"
  if [ -n "$ovh_files" ]; then
    compopt -o filenames
    mapfile -t files < <(compgen -f -- "$ovh_cur")
  fi
  for value in "${ovh_found[@]}" "${files[@]}"; do
    value=${value%%$'\t'*}
    if [[ $value == "$ovh_cur"* ]]; then
      open=
      if [ -n "$ovh_path" ]; then
        case $value in
          */ | *+) open=1 ;;
        esac
        value=${value%+}
      fi
      REPLY=$ovh_prefix$value
      REPLY=${REPLY:ovh_cut}
      # With -o filenames, readline quotes by itself.
      [ -n "$ovh_files" ] || _ovh_do_quote "$REPLY"
      COMPREPLY+=("$REPLY")
    fi
  done
  if [ -n "$open" ] && [ ${#COMPREPLY[@]} -eq 1 ]; then compopt -o nospace; fi
  [ -n "$ovh_renewed" ] || _ovh_do_renew "$program"
}

complete -F _ovh_do ovh-do

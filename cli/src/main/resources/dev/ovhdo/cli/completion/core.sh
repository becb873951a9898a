# What can follow the words of a command line. The same text runs in bash and, as ksh, in zsh.
#
# In:  ovh_words  the words before the word with the cursor, without quotes and without the program
#      ovh_cur    the word with the cursor, up to the cursor, without quotes
# Out: ovh_found  the candidates, each with its description after a tab
#      ovh_prefix the beginning of ovh_cur that is not part of the candidates: "--endpoint="
#      ovh_files  1 if names of files are possible too
#      ovh_path   1 if a candidate that ends in "/" or "+" continues; the "+" is only a mark
#      ovh_missing  1 if names are possible that have not been read yet
#      ovh_stale  the file of names that must be renewed; ovh_refresh has the arguments for that
# The caller declares these variables, and defines _ovh_do_read FILE, which sets ovh_lines to the
# lines of a file, and _ovh_do_now, which sets ovh_now to the time in seconds.
# Nothing that comes from a file or from the command line is evaluated.

_ovh_do_core() {
  [ -z "${ZSH_VERSION-}" ] || emulate -L ksh
  local command='' pending='' used=' ' word name spec='' takes='' row only_values='' help=''
  local ovh_stop='' ovh_columns='' profile='' endpoint='' sandbox='' index REPLY
  local -a ovh_args ovh_options ovh_subs ovh_global values
  ovh_found=()
  ovh_prefix=''
  ovh_files=''
  ovh_path=''
  ovh_missing=''
  ovh_stale=''
  ovh_refresh=()
  values=()
  _ovh_do_global
  _ovh_do_table ''
  for word in "${ovh_words[@]}"; do
    if [ -n "$pending" ]; then
      _ovh_do_note_option "$pending" "$word"
      pending=''
      continue
    fi
    if [ -z "$only_values" ]; then
      case $word in
        --)
          only_values=1
          continue
          ;;
        --*=*)
          used="$used${word%%=*} "
          _ovh_do_note_option "${word%%=*}" "${word#*=}"
          continue
          ;;
        -?*)
          used="$used$word "
          [ "$word" != --sandbox ] || sandbox=1
          _ovh_do_option "$word"
          case $takes in
            1*) pending=$word ;;
          esac
          continue
          ;;
      esac
    fi
    if [ -z "$command$help" ] && [ "$word" = help ]; then
      help=1
    elif [ ${#values[@]} -eq 0 ] && [ ${#ovh_subs[@]} -gt 0 ] && _ovh_do_table "${command:+$command }$word"; then
      command="${command:+$command }$word"
    else
      values+=("$word")
      if [ -n "$ovh_stop" ]; then only_values=1; fi
    fi
  done

  if [ -n "$pending" ]; then
    _ovh_do_option "$pending"
    _ovh_do_values "$spec"
    return
  fi
  if [ -z "$only_values" ]; then
    case $ovh_cur in
      --*=*)
        name=${ovh_cur%%=*}
        if _ovh_do_option "$name" && [ -n "$takes" ]; then
          ovh_prefix="$name="
          ovh_cur=${ovh_cur#*=}
          _ovh_do_values "$spec"
        fi
        return
        ;;
      -*)
        _ovh_do_options
        return
        ;;
    esac
  fi
  if [ ${#values[@]} -eq 0 ] && [ ${#ovh_subs[@]} -gt 0 ]; then
    ovh_found=("${ovh_subs[@]}")
    if [ -z "$command" ]; then
      if [ -n "$help" ]; then _ovh_do_table help && ovh_found+=("${ovh_subs[@]}"); fi
      _ovh_do_own
    fi
  fi
  [ -z "$help" ] || return 0
  index=${#values[@]}
  if [ "$index" -ge "${#ovh_args[@]}" ]; then
    index=$((${#ovh_args[@]} - 1))
    if [ "$index" -ge 0 ] && [ "${ovh_args[$index]#\*}" = "${ovh_args[$index]}" ]; then index=-1; fi
  fi
  if [ "$index" -ge 0 ]; then
    _ovh_do_values "${ovh_args[$index]#\*}"
    [ "${ovh_args[$index]}" = "${ovh_args[$index]#\*}" ] || _ovh_do_without_given
  elif [ ${#ovh_subs[@]} -eq 0 ] && [ -z "$only_values" ]; then
    _ovh_do_options
  fi
}

# Sets spec and takes for an option of the command; fails if there is no such option.
_ovh_do_option() {
  local tab=$'\t'
  for row in "${ovh_options[@]}" "${ovh_global[@]}"; do
    if [ "${row%%"$tab"*}" = "$1" ]; then
      row=${row#*"$tab"}
      spec=${row%%"$tab"*}
      takes=${spec%%:*}
      spec=${spec#*:}
      return 0
    fi
  done
  takes=
  spec=
  return 1
}

# Remembers the options that decide about the account.
_ovh_do_note_option() {
  case $1 in
    --profile) profile=$2 ;;
    --endpoint) endpoint=$2 ;;
  esac
}

# Adds the aliases and the extensions of the user.
_ovh_do_own() {
  local file=${XDG_CONFIG_HOME-} folders=$PATH: folder line tab=$'\t'
  case $file in
    /*) ;;
    *) file=$HOME/.config ;;
  esac
  file=$file/ovh-do/aliases
  if [ -r "$file" ]; then
    _ovh_do_read "$file"
    for line in "${ovh_lines[@]}"; do
      case $line in
        [!\ =]*=*) ovh_found+=("${line%%[ =]*}$tab${line#*=}") ;;
      esac
    done
  fi
  while [ -n "$folders" ]; do
    folder=${folders%%:*}
    folders=${folders#*:}
    case $folder in
      /*) ;;
      *) continue ;;
    esac
    for file in "$folder"/ovh-do-*; do
      if [ -f "$file" ] && [ -x "$file" ]; then ovh_found+=("${file##*/ovh-do-}$tab$file"); fi
    done
  done
}

# All options of the command that are not on the line yet, or may be repeated.
_ovh_do_options() {
  local tab=$'\t'
  for row in "${ovh_options[@]}" "${ovh_global[@]}"; do
    name=${row%%"$tab"*}
    row=${row#*"$tab"}
    case $used in
      *" $name "*)
        case ${row%%:*} in
          *\*) ;;
          *) continue ;;
        esac
        ;;
    esac
    ovh_found+=("$name$tab${row#*"$tab"}")
  done
}

# Removes the arguments that are on the line already.
_ovh_do_without_given() {
  local -a all
  local given tab=$'\t'
  all=("${ovh_found[@]}")
  ovh_found=()
  for row in "${all[@]}"; do
    for given in "${values[@]}"; do
      [ "${row%%"$tab"*}" != "$given" ] || continue 2
    done
    ovh_found+=("$row")
  done
}

# The values of a parameter, from its sources.
_ovh_do_values() {
  local rest="$1;" source item
  while [ -n "$rest" ]; do
    source=${rest%%;*}
    rest=${rest#*;}
    case $source in
      v:*)
        item="${source#v:},"
        while [ -n "$item" ]; do
          ovh_found+=("${item%%,*}")
          item=${item#*,}
        done
        ;;
      n:*:*)
        item=${source#n:*:}
        [ -z "${values[$item]-}" ] || { source=${source#n:} && _ovh_do_names "${source%%:*}" "${values[$item]}"; }
        ;;
      n:*) _ovh_do_names "${source#n:}" '' ;;
      columns) _ovh_do_columns ;;
      files) ovh_files=1 ;;
      profiles) _ovh_do_profiles ;;
      route) _ovh_do_route ;;
      task) _ovh_do_task ;;
    esac
  done
}

# Adds the columns of the command. They are separated by commas, and a minus reverses the order.
_ovh_do_columns() {
  local item="$ovh_columns,"
  case $ovh_cur in
    *,*)
      ovh_prefix=$ovh_prefix${ovh_cur%,*},
      ovh_cur=${ovh_cur##*,}
      ;;
  esac
  case $ovh_cur in
    -*)
      ovh_prefix=$ovh_prefix-
      ovh_cur=${ovh_cur#-}
      ;;
  esac
  while [ -n "${item#,}" ]; do
    ovh_found+=("${item%%,*}")
    item=${item#*,}
  done
}

# Keeps the characters of a text that are harmless in the name of a file.
_ovh_do_file_name() {
  REPLY=${1//\//%}
  REPLY=${REPLY//[!ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._%@+-]/}
}

# Sets REPLY to the folder with the names of the account that the line uses.
_ovh_do_folder() {
  local cache=${XDG_CACHE_HOME-} scope='' own=''
  case $cache in
    /*) ;;
    *) cache=$HOME/.cache ;;
  esac
  if [ -n "$sandbox" ]; then
    scope=sandbox
  else
    [ -n "$profile" ] || profile=${OVH_PROFILE-}
    [ -n "$endpoint" ] || endpoint=${OVH_ENDPOINT-}
    scope="${profile:+profile-$profile-}${endpoint:+endpoint-$endpoint-}"
    [ ! -e ovh.conf ] || own=$PWD
    own="$own|${OVH_APPLICATION_KEY-}|${OVH_CONSUMER_KEY-}|${OVH_CLIENT_ID-}|${OVH_ACCESS_TOKEN-}"
    if [ "$own" != '||||' ]; then
      own=$(printf %s "$own" | cksum)
      scope="${scope}from-${own%% *}-"
    fi
    scope=${scope%-}
  fi
  _ovh_do_file_name "${scope:-default}"
  REPLY="$cache/ovh-do/names/$REPLY"
}

# Adds the names of a kind. Names of before a change of the configuration may be those of another
# account, so they are not shown.
_ovh_do_names() {
  local folder file name dash=''
  _ovh_do_folder
  folder=$REPLY
  _ovh_do_file_name "$1${2:+.$2}"
  file=$folder/$REPLY
  ovh_lines=()
  if [ -f "$file" ] && [ ! ovh.conf -nt "$file" ] && [ ! "$HOME/.ovh.conf" -nt "$file" ] && [ ! /etc/ovh.conf -nt "$file" ]; then
    _ovh_do_read "$file"
  else
    ovh_missing=1
  fi
  _ovh_do_now
  case ${ovh_lines[0]-} in
    '' | *[!0-9]*) ovh_lines=('') && REPLY=0 ;;
    *) REPLY=${ovh_lines[0]} ;;
  esac
  if [ "$REPLY" -lt "$ovh_now" ] || [ "$folder/.changed" -nt "$file" ]; then
    ovh_stale=$file
    ovh_refresh=("$1")
    [ -z "$2" ] || ovh_refresh+=("$2")
    [ -z "$profile" ] || [ -n "$sandbox" ] || ovh_refresh+=("--profile=$profile")
    [ -z "$endpoint" ] || [ -n "$sandbox" ] || ovh_refresh+=("--endpoint=$endpoint")
    [ -z "$sandbox" ] || ovh_refresh+=(--sandbox)
  fi
  # A name that begins with a dash would be read as an option.
  for name in "${ovh_lines[@]:1}"; do
    case $name in
      -*) [ -z "$only_values" ] || ovh_found+=("$name") ;;
      *) ovh_found+=("$name") ;;
    esac
  done
}

# The sections [profile:NAME] of the configuration.
_ovh_do_profiles() {
  local file line
  for file in /etc/ovh.conf "$HOME/.ovh.conf" ovh.conf; do
    [ -r "$file" ] || continue
    _ovh_do_read "$file"
    for line in "${ovh_lines[@]}"; do
      case $line in
        \[profile:*\]*)
          line=${line#\[profile:}
          ovh_found+=("${line%%\]*}")
          ;;
      esac
    done
  done
}

# The next segment of a path. Each line of a file has a template, and its next segments: one that
# ends in "/" continues and has no route itself, one that ends in "+" has both.
_ovh_do_route() {
  local rest template='' segment line tab=$'\t' base children child id=''
  ovh_path=1
  case $ovh_cur in
    /*) ;;
    *)
      [ ${#values[@]} -gt 0 ] || ovh_found+=(GET POST PUT PATCH DELETE)
      [ -z "$ovh_cur" ] || return 0
      ;;
  esac
  rest=${ovh_cur#/}
  rest=${rest%"${rest##*/}"}
  base=/$rest
  if [ -z "$rest" ]; then
    _ovh_do_routes_of ''
  else
    _ovh_do_routes_of "${rest%%/*}"
  fi
  while [ -n "$rest" ]; do
    segment=${rest%%/*}
    rest=${rest#*/}
    # The root is in another file than its families.
    if [ -z "$template" ]; then
      template=/$segment
      continue
    fi
    _ovh_do_children "$template"
    case " $children " in
      *" $segment "* | *" $segment/ "* | *" $segment+ "*) template=$template/$segment ;;
      *"{"*)
        id=${children#*\{}
        template="$template/{${id%%\}*}}"
        ;;
      *) return 0 ;;
    esac
  done
  _ovh_do_children "${template:-/}"
  id=''
  children="$children "
  while [ -n "${children# }" ]; do
    child=${children%% *}
    children=${children#* }
    case $child in
      \{*) id=1 ;;
      *) ovh_found+=("$base$child") ;;
    esac
  done
  if [ -n "$id" ] && [ "$base" != / ]; then _ovh_do_ids "${base%/}" "$base" +; fi
}

# Sets ovh_lines to the lines of the file with the paths of a first segment, or with all of these.
_ovh_do_routes_of() {
  local -a before
  before=("${ovh_found[@]}")
  _ovh_do_names path "$1"
  ovh_found=("${before[@]}")
}

# Sets children to the next segments of a template.
_ovh_do_children() {
  children=
  for line in "${ovh_lines[@]:1}"; do
    if [ "${line%%"$tab"*}" = "$1" ]; then
      children=${line#*"$tab"}
      return
    fi
  done
}

# Adds the ids below a path: _ovh_do_ids PATH BEFORE AFTER
_ovh_do_ids() {
  local -a before
  local each tab=$'\t'
  before=("${ovh_found[@]}")
  ovh_found=()
  _ovh_do_names id "$1"
  for each in "${ovh_found[@]}"; do before+=("$2${each%%"$tab"*}$3"); done
  ovh_found=("${before[@]}")
}

# A task: vps/NAME/task/ID. The parts are ids of paths of the API.
_ovh_do_task() {
  local kind rest name root tasks=task
  ovh_path=1
  case $ovh_cur in
    vps/*) root=/vps && tasks=tasks ;;
    server/*) root=/dedicated/server ;;
    zone/*) root=/domain/zone ;;
    ip/*) root=/ip ;;
    */*) return 0 ;;
    *)
      ovh_found+=(vps/ server/ zone/ ip/)
      return 0
      ;;
  esac
  kind=${ovh_cur%%/*}
  rest=${ovh_cur#*/}
  name=${rest%%/*}
  case $rest in
    */task/*) _ovh_do_ids "$root/$name/$tasks" "$kind/$name/task/" '' ;;
    */*) ovh_found+=("$kind/$name/task/") ;;
    *) _ovh_do_ids "$root" "$kind/" /task/ ;;
  esac
}

# Waits for names that have not been read yet, for a second at most: _ovh_do_first PROGRAM WORD. Does
# not wait if a refresh runs already, or has failed within a minute. Sets ovh_renewed.
_ovh_do_first() {
  local turn=0
  [ -n "$ovh_missing" ] && [ ! -d "${ovh_stale%/*}/.refresh" ] || return 0
  _ovh_do_renew "$1"
  ovh_renewed=1
  while [ -n "$ovh_missing" ] && [ "$turn" -lt 18 ]; do
    turn=$((turn + 1))
    sleep 0.05
    ovh_cur=$2
    _ovh_do_core
  done
}

# Renews the names in the background, unless another process does so or has failed within a minute.
_ovh_do_renew() {
  [ -z "${ZSH_VERSION-}" ] || emulate -L ksh
  [ -z "$ovh_stale" ] || command sh -c "$_ovh_do_refresh" "$1" "$ovh_stale" "${ovh_refresh[@]}"
}

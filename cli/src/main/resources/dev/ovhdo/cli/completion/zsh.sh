#compdef ovh-do
# Completion of ovh-do for zsh. Printed by "ovh-do completion zsh".

@TABLE@
@CORE@
_ovh_do_refresh=@REFRESH@

_ovh_do_read() {
  emulate -L zsh
  ovh_lines=("${(@f)$(<$1)}")
}

_ovh_do_now() {
  zmodload zsh/datetime
  ovh_now=$EPOCHSECONDS
}

# Adds the candidates that end a word, or those that continue: _ovh_do_add OPTIONS…
_ovh_do_add() {
  local -a display
  local i width=0
  for i in {1..$#ovh_values}; do
    (( ${#ovh_values[i]} <= width )) || width=${#ovh_values[i]}
  done
  (( width <= COLUMNS / 2 )) || width=$(( COLUMNS / 2 ))
  for i in {1..$#ovh_values}; do
    display+=("${(r:width:)ovh_values[i]}${ovh_notes[i]:+  -- $ovh_notes[i]}")
  done
  if [[ -n ${(j::)ovh_notes} ]]; then
    compadd -l -d display "$@" -a ovh_values
  else
    compadd "$@" -a ovh_values
  fi
}

_ovh_do() {
  emulate -L zsh
  local -a ovh_words ovh_found ovh_lines ovh_refresh ovh_values ovh_notes open open_notes
  local ovh_cur ovh_prefix ovh_files ovh_path ovh_missing ovh_stale ovh_now ovh_renewed
  local program entry value note
  ovh_words=("${(@Q)words[2,CURRENT-1]}")
  ovh_cur=${(Q)PREFIX}
  program=${(Q)words[1]/#\~\//$HOME/}
  (( $+commands[$program] )) || [[ -x $program ]] || program=ovh-do
  _ovh_do_core
  _ovh_do_first "$program" "${(Q)PREFIX}"
  [[ -z $ovh_prefix ]] || compset -P "${(b)ovh_prefix}"
  for entry in "${(@)ovh_found}"; do
    value=${entry%%$'\t'*}
    note=${entry#"$value"}
    note=${note#$'\t'}
    if [[ -n $ovh_path && $value == *[/+] ]]; then
      open+=("${value%+}")
      open_notes+=("$note")
    else
      ovh_values+=("$value")
      ovh_notes+=("$note")
    fi
  done
  (( $#ovh_values == 0 )) || _ovh_do_add -J names
  ovh_values=("${(@)open}")
  ovh_notes=("${(@)open_notes}")
  (( $#ovh_values == 0 )) || _ovh_do_add -J names -S ''
  [[ -z $ovh_files ]] || _files
  [[ -n $ovh_renewed ]] || _ovh_do_renew "$program"
  (( compstate[nmatches] > 0 ))
}

# An autoloaded file is the function itself; "source" only defines it.
if [ "$funcstack[1]" = _ovh-do ]; then
  _ovh_do "$@"
else
  compdef _ovh_do ovh-do
fi

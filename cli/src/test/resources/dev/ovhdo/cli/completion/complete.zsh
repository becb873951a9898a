# complete.zsh SCRIPT LINE: prints what TAB offers at the end of the line. The functions that work
# only in the line editor are replaced.
compdef() { : }
sleep() { : }
source "$1"
compadd() {
  local array=${argv[-1]} value
  for value in "${(@P)array}"; do
    [[ $value != "${(Q)PREFIX}"* ]] || print -r -- "+$value"
  done
}
compset() { PREFIX=${PREFIX#${~2}} }
_files() {
  local file
  for file in ${(Q)PREFIX}*(N); do print -r -- "+$file"; done
}
_ovh_do_renew() { [[ -z $ovh_stale ]] || print -r -- "!${ovh_stale#$HOME/} $ovh_refresh" }
typeset -A compstate
compstate[nmatches]=0
words=("${(@z)2}")
[[ $2 != *' ' ]] || words+=('')
CURRENT=$#words
PREFIX=$words[CURRENT]
_ovh_do
true

# complete.bash SCRIPT LINE: prints what TAB offers at the end of the line
source "$1"
compopt() { :; }
sleep() { :; }
_ovh_do_renew() { [ -z "$ovh_stale" ] || printf '!%s\n' "${ovh_stale#"$HOME"/} ${ovh_refresh[*]}"; }
COMP_LINE=$2
COMP_POINT=${#COMP_LINE}
_ovh_do
[ ${#COMPREPLY[@]} -eq 0 ] || printf '+%s\n' "${COMPREPLY[@]}"

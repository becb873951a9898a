# complete.fish SCRIPT LINE: prints what TAB offers at the end of the line
source $argv[1]
function sleep; end
function __ovh_do_renew
    echo "!"(string replace $HOME/ '' -- $__ovh_do_stale)" $__ovh_do_refresh_arguments" >&2
end
complete -C $argv[2] | string split -f 1 \t | string replace -r '^' +

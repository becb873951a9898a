# Completion of ovh-do for fish 3.4 or later. Printed by "ovh-do completion fish".
# Nothing that comes from a file or from the command line is evaluated.

@TABLE@
set -g __ovh_do_refresh @REFRESH@

# Prints what can follow the words of the line, each with its description after a tab.
function __ovh_do
    set -l words (commandline -opc)
    set -l program $words[1]
    set -e words[1]
    set -l found (__ovh_do_found $words)
    set -l folder (string replace -r '/[^/]*$' '' -- $__ovh_do_stale)
    if test -n "$__ovh_do_missing"; and test ! -d "$folder/.refresh"
        # Names that have not been read yet: for a second at most.
        __ovh_do_renew $program
        for turn in (seq 18)
            sleep 0.05
            set found (__ovh_do_found $words)
            test -n "$__ovh_do_missing"; or break
        end
    else if test -n "$__ovh_do_stale"
        __ovh_do_renew $program
    end
    set -q found[1]; and printf '%s\n' $found
end

# Prints what can follow these words.
function __ovh_do_found
    set -g __ovh_do_cur (commandline -ct | string unescape --style=script 2>/dev/null; or commandline -ct)
    set -g __ovh_do_profile ''
    set -g __ovh_do_endpoint ''
    set -g __ovh_do_sandbox ''
    set -g __ovh_do_prefix ''
    set -g __ovh_do_values
    set -g __ovh_do_used
    set -g __ovh_do_only_values ''
    set -g __ovh_do_missing ''
    set -g __ovh_do_stale ''
    set -g __ovh_do_refresh_arguments
    __ovh_do_complete $argv
end

# Renews the names in the background, unless another process does so or has failed within a minute.
function __ovh_do_renew
    set -l program $argv[1]
    switch $program
        case '~/*'
            set program $HOME/(string sub -s 3 -- $program)
    end
    type -q -- $program; or set program ovh-do
    command sh -c $__ovh_do_refresh $program $__ovh_do_stale $__ovh_do_refresh_arguments
end

function __ovh_do_complete
    set -l name ''
    set -l pending ''
    set -l help ''
    __ovh_do_table ''
    for word in $argv
        if test -n "$pending"
            __ovh_do_note_option $pending $word
            set pending ''
            continue
        end
        if test -z "$__ovh_do_only_values"
            switch $word
                case --
                    set __ovh_do_only_values 1
                    continue
                case '--*=*'
                    set -l parts (string split -m 1 = -- $word)
                    set -a __ovh_do_used $parts[1]
                    __ovh_do_note_option $parts
                    continue
                case '-?*'
                    set -a __ovh_do_used $word
                    test $word != --sandbox; or set __ovh_do_sandbox 1
                    __ovh_do_option $word
                    if string match -q '1*' -- "$__ovh_do_takes"
                        set pending $word
                    end
                    continue
            end
        end
        set -l longer (string trim -- "$name $word")
        if test -z "$name$help"; and test "$word" = help
            set help 1
        else if test (count $__ovh_do_values) -eq 0; and set -q __ovh_do_subs[1]; and __ovh_do_table $longer
            set name $longer
        else
            set -a __ovh_do_values $word
            test -z "$__ovh_do_stop"; or set __ovh_do_only_values 1
        end
    end

    if test -n "$pending"
        __ovh_do_option $pending
        __ovh_do_sources $__ovh_do_spec
        return
    end
    if test -z "$__ovh_do_only_values"
        switch $__ovh_do_cur
            case '--*=*'
                set -l parts (string split -m 1 = -- $__ovh_do_cur)
                if __ovh_do_option $parts[1]; and test -n "$__ovh_do_takes"
                    set __ovh_do_prefix $parts[1]=
                    set __ovh_do_cur $parts[2]
                    __ovh_do_sources $__ovh_do_spec
                end
                return
            case '-*'
                __ovh_do_print_options
                return
        end
    end
    set -l given (count $__ovh_do_values)
    if test $given -eq 0; and set -q __ovh_do_subs[1]
        string join \n -- $__ovh_do_subs
        if test -z "$name"
            if test -n "$help"; and __ovh_do_table help
                string join \n -- $__ovh_do_subs
            end
            __ovh_do_own
        end
    end
    test -z "$help"; or return
    set -l index (math $given + 1)
    if test $index -gt (count $__ovh_do_args)
        set index (count $__ovh_do_args)
        if test $index -gt 0; and not string match -q '\**' -- $__ovh_do_args[$index]
            set index 0
        end
    end
    if test $index -gt 0
        set -l source $__ovh_do_args[$index]
        if string match -q '\**' -- $source
            __ovh_do_sources (string sub -s 2 -- $source) | __ovh_do_without_given
        else
            __ovh_do_sources $source
        end
    else if not set -q __ovh_do_subs[1]; and test -z "$__ovh_do_only_values"
        __ovh_do_print_options
    end
end

# Sets spec and takes for an option of the command; fails if there is no such option.
function __ovh_do_option
    for row in $__ovh_do_options $__ovh_do_global
        set -l parts (string split \t -- $row)
        if test $parts[1] = $argv[1]
            set -l spec (string split -m 1 : -- $parts[2])
            set -g __ovh_do_takes $spec[1]
            set -g __ovh_do_spec $spec[2]
            return 0
        end
    end
    set -g __ovh_do_takes ''
    set -g __ovh_do_spec ''
    return 1
end

# Remembers the options that decide about the account.
function __ovh_do_note_option
    switch $argv[1]
        case --profile
            set __ovh_do_profile $argv[2]
        case --endpoint
            set __ovh_do_endpoint $argv[2]
    end
end

# Prints the aliases and the extensions of the user.
function __ovh_do_own
    set -l config $HOME/.config
    string match -q '/*' -- $XDG_CONFIG_HOME; and set config $XDG_CONFIG_HOME
    if test -r $config/ovh-do/aliases
        string replace -rf '^([^ =]+) *= *(.*)$' '$1\t$2' <$config/ovh-do/aliases
    end
    for folder in (string match '/*' -- $PATH)
        for file in $folder/ovh-do-*
            if test -f $file; and test -x $file
                printf '%s\t%s\n' (string replace -r '^.*/ovh-do-' '' -- $file) $file
            end
        end
    end
end

# Prints the columns of the command. They are separated by commas, and a minus reverses the order.
function __ovh_do_print_columns
    set -l before (string match -r '^(?:.*,)?-?' -- $__ovh_do_cur)
    set -l prefix $__ovh_do_prefix$before
    string split -n , -- $__ovh_do_columns | while read -l column
        printf '%s%s\n' "$prefix" $column
    end
end

# Prints all options that are not on the line yet, or may be repeated.
function __ovh_do_print_options
    for row in $__ovh_do_options $__ovh_do_global
        set -l parts (string split \t -- $row)
        if not contains -- $parts[1] $__ovh_do_used; or string match -q '*\*:*' -- $parts[2]
            printf '%s\t%s\n' $parts[1] $parts[3]
        end
    end
end

# Removes the arguments that are on the line already.
function __ovh_do_without_given
    while read -l line
        contains -- (string split -m 1 \t -- $line)[1] $__ovh_do_values; or printf '%s\n' $line
    end
end

# Prints the values of a parameter, from its sources. An option that is joined with its value is
# part of each candidate.
function __ovh_do_sources
    for source in (string split \; -- $argv[1])
        set -l parts (string split : -- $source)
        switch $source
            case 'v:*'
                string split , -- (string sub -s 3 -- $source) | __ovh_do_print
            case 'n:*:*'
                set -l parent $__ovh_do_values[(math $parts[3] + 1)]
                if test -n "$parent"
                    __ovh_do_names $parts[2] $parent
                    string join \n -- $__ovh_do_found | __ovh_do_print
                end
            case 'n:*'
                __ovh_do_names $parts[2] ''
                string join \n -- $__ovh_do_found | __ovh_do_print
            case files
                __fish_complete_path $__ovh_do_cur | __ovh_do_print
            case columns
                __ovh_do_print_columns
            case profiles
                __ovh_do_profiles | __ovh_do_print
            case route
                __ovh_do_route
            case task
                __ovh_do_task
        end
    end
end

function __ovh_do_print
    while read -l line
        test -z "$line"; or printf '%s%s\n' $__ovh_do_prefix $line
    end
end

# Keeps the characters of a text that are harmless in the name of a file.
function __ovh_do_file_name
    string join '' -- $argv | string replace -a / % |
        string replace -ra '[^ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._%@+-]' ''
end

# Prints the folder with the names of the account that the line uses.
function __ovh_do_folder
    set -l cache $HOME/.cache
    string match -q '/*' -- $XDG_CACHE_HOME; and set cache $XDG_CACHE_HOME
    set -l scope ''
    if test -n "$__ovh_do_sandbox"
        set scope sandbox
    else
        test -n "$__ovh_do_profile"; or set __ovh_do_profile $OVH_PROFILE
        test -n "$__ovh_do_endpoint"; or set __ovh_do_endpoint $OVH_ENDPOINT
        test -z "$__ovh_do_profile"; or set scope "profile-$__ovh_do_profile-"
        test -z "$__ovh_do_endpoint"; or set scope "$scope""endpoint-$__ovh_do_endpoint-"
        set -l own ''
        test ! -e ovh.conf; or set own $PWD
        set own "$own|$OVH_APPLICATION_KEY|$OVH_CONSUMER_KEY|$OVH_CLIENT_ID|$OVH_ACCESS_TOKEN"
        if test $own != '||||'
            set scope "$scope"from-(printf %s $own | cksum | string split ' ')[1]-
        end
        set scope (string sub -e -1 -- $scope)
    end
    test -n "$scope"; or set scope default
    printf '%s/ovh-do/names/%s' $cache (__ovh_do_file_name $scope)
end

# Sets found to the names of a kind. Names of before a change of the configuration may be those of
# another account, so they are not shown.
function __ovh_do_names
    set -l folder (__ovh_do_folder)
    set -l file $argv[1]
    test -z "$argv[2]"; or set file $file.$argv[2]
    set file $folder/(__ovh_do_file_name $file)
    set -l lines
    if test -f $file
        set lines (cat $file)
        for other in ovh.conf $HOME/.ovh.conf /etc/ovh.conf
            if test $other -nt $file
                set lines
            end
        end
    end
    set -q lines[1]; or set -g __ovh_do_missing 1
    string match -qr '^[0-9]+$' -- $lines[1]; or set lines 0
    if test $lines[1] -lt (date +%s); or test $folder/.changed -nt $file
        set -g __ovh_do_stale $file
        set -g __ovh_do_refresh_arguments $argv[1]
        test -z "$argv[2]"; or set -a __ovh_do_refresh_arguments $argv[2]
        if test -n "$__ovh_do_sandbox"
            set -a __ovh_do_refresh_arguments --sandbox
        else
            test -z "$__ovh_do_profile"; or set -a __ovh_do_refresh_arguments --profile=$__ovh_do_profile
            test -z "$__ovh_do_endpoint"; or set -a __ovh_do_refresh_arguments --endpoint=$__ovh_do_endpoint
        end
    end
    set -g __ovh_do_found $lines[2..-1]
    # A name that begins with a dash would be read as an option.
    test -n "$__ovh_do_only_values"; or set __ovh_do_found (string match -v -- '-*' $__ovh_do_found)
end

# Prints the sections [profile:NAME] of the configuration.
function __ovh_do_profiles
    for file in /etc/ovh.conf $HOME/.ovh.conf ovh.conf
        if test -r $file
            string match -rg '^\[profile:([^\]]*)\]' <$file
        end
    end
end

# Prints the next segment of a path. Each line of a file has a template, and its next segments: one
# that ends in "/" continues and has no route itself, one that ends in "+" has both. fish adds a
# blank after a candidate unless it ends in a slash, so the latter are printed in both forms.
function __ovh_do_route
    if not string match -q '/*' -- $__ovh_do_cur
        set -q __ovh_do_values[1]; or string join \n GET POST PUT PATCH DELETE
        test -z "$__ovh_do_cur"; or return
    end
    set -l base (string replace -r '[^/]*$' '' -- /(string trim -l -c / -- $__ovh_do_cur))
    set -l segments (string split -n / -- $base)
    __ovh_do_names path "$segments[1]"
    set -l lines $__ovh_do_found
    set -l template /
    for segment in $segments
        if test $template = /
            set template /$segment
            continue
        end
        set -l children (__ovh_do_children $template $lines)
        set -l id (string match -r '^\{.*\}' -- $children)
        if contains -- $segment $children; or contains -- $segment/ $children; or contains -- $segment+ $children
            set template $template/$segment
        else if test -n "$id"
            set template $template/$id[1]
        else
            return
        end
    end
    set -l children (__ovh_do_children $template $lines)
    for child in $children
        switch $child
            case '{*'
                if test $base != /
                    __ovh_do_ids (string trim -r -c / -- $base) $base '' /
                end
            case '*+'
                printf '%s\n' $base(string trim -r -c + -- $child){,/}
            case '*'
                printf '%s\n' $base$child
        end
    end
end

# Prints the next segments of a template: __ovh_do_children TEMPLATE LINES…
function __ovh_do_children
    for line in $argv[2..-1]
        set -l parts (string split \t -- $line)
        if test $parts[1] = $argv[1]
            string split ' ' -- $parts[2]
            return
        end
    end
end

# Prints the ids below a path: __ovh_do_ids PATH BEFORE AFTER…
function __ovh_do_ids
    __ovh_do_names id $argv[1]
    for each in $__ovh_do_found
        printf '%s\n' $argv[2](string split \t -- $each)[1]$argv[3..-1]
    end
end

# Prints a task: vps/NAME/task/ID. The parts are ids of paths of the API.
function __ovh_do_task
    set -l root
    set -l tasks task
    set -l parts (string split / -- $__ovh_do_cur)
    switch $__ovh_do_cur
        case 'vps/*'
            set root /vps
            set tasks tasks
        case 'server/*'
            set root /dedicated/server
        case 'zone/*'
            set root /domain/zone
        case 'ip/*'
            set root /ip
        case '*/*'
            return
        case '*'
            string join \n vps/ server/ zone/ ip/
            return
    end
    switch (count $parts)
        case 2
            __ovh_do_ids $root $parts[1]/ /task/
        case 3
            printf '%s\n' $parts[1]/$parts[2]/task/
        case 4
            __ovh_do_ids $root/$parts[2]/$tasks $parts[1]/$parts[2]/task/ ''
    end
end

complete -c ovh-do -f -a '(__ovh_do)'

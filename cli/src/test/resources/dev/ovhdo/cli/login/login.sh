# Logs in with each family of credentials, as an operator does in a script. The variables URL, APPLICATION_KEY,
# APPLICATION_SECRET, ACCESS_TOKEN, CLIENT_ID and CLIENT_SECRET describe the sandbox. One line for each step.
set -eu

ovh() { "$OVH_DO" "$@" 2>>err || echo "exit $?"; }
use() { echo "$1:" $(ovh vps list -o text --columns name --profile "$1"); }
gone() { echo "$1:" "$(ovh vps list --profile "$1")"; }

ovh config set endpoint "$URL"

# Application keys: the consumer key has to be granted on a page, whose address is on standard error.
: >page
printf '%s\n' "$APPLICATION_KEY" "$APPLICATION_SECRET" |
  "$OVH_DO" login --profile keys --rules vps -o text --columns rules 2>page >rules &
until page=$(grep 'credentialToken=' page); do kill -0 $! && sleep 0.1; done
form=$(curl -fsS "$page")
field() { printf '%s' "$form" | sed -n 's/.*name="'"$1"'" value="\([^"]*\)".*/\1/p'; }
curl -fsS "${page%%\?*}" --data-urlencode "credentialToken=$(field credentialToken)" \
  --data-urlencode "formToken=$(field formToken)" -d validity=1 -d decision=authorize >granted
wait $!
test "$(cat rules)" -gt 3
use keys

printf '%s\n' "$ACCESS_TOKEN" | ovh login --profile token --token -o text --columns account
use token

printf '%s\n' "$CLIENT_ID" "$CLIENT_SECRET" | ovh login --profile robot --service-account -o text --columns account
use robot

printf 'wrong\n' | ovh login --profile wrong --token
ls -l .ovh.conf | cut -c1-10

for profile in keys token robot; do
  ovh logout --profile "$profile"
  gone "$profile"
done

// Lists the SSH keys of the account as the original ovh-do does: reads the names, then each key, one
// after the other. Configured by the OVH_ variables.
package main

import (
	"fmt"
	"net/url"
	"os"

	"github.com/ovh/go-ovh/ovh"
)

func main() {
	client, err := ovh.NewDefaultClient()
	exitOn(err)
	var names []string
	exitOn(client.Get("/me/sshKey", &names))
	for _, name := range names {
		var key struct {
			KeyName string `json:"keyName"`
			Key     string `json:"key"`
		}
		exitOn(client.Get("/me/sshKey/"+url.PathEscape(name), &key))
		fmt.Println(key.KeyName, key.Key)
	}
}

func exitOn(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

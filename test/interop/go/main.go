// The peer of the Go SDKs: answers requests of ours, one JSON line each, with what the SDKs read and write.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
)

// Exactly one of the members is there.
type request struct {
	Read    *message `json:"read"`
	Write   *writing `json:"write"`
	CDEvent *cdevent `json:"cdevent"`
}

type writing struct {
	Binding string  `json:"binding"`
	Mode    string  `json:"mode"`
	Format  string  `json:"format"`
	Events  []event `json:"events"`
}

type message struct {
	Binding string      `json:"binding"`
	Headers [][2]string `json:"headers"`
	Body    *[]byte     `json:"body"` // base64; null for none
}

type answer struct {
	Error   string   `json:"error,omitempty"`
	Events  []event  `json:"events,omitempty"`
	Message *message `json:"message,omitempty"`
	CDEvent string   `json:"cdevent,omitempty"`
}

func main() {
	in := bufio.NewReaderSize(os.Stdin, 1<<20)
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	for {
		line, err := in.ReadBytes('\n')
		if len(line) > 0 {
			if err := encoder.Encode(answerTo(line)); err != nil {
				panic(err)
			}
		}
		if err != nil {
			return
		}
	}
}

func answerTo(line []byte) (result answer) {
	defer func() {
		if panicked := recover(); panicked != nil {
			result = answer{Error: fmt.Sprint("panic: ", panicked)}
		}
	}()
	var asked request
	if err := json.Unmarshal(line, &asked); err != nil {
		return answer{Error: err.Error()}
	}
	var err error
	switch {
	case asked.Read != nil:
		result.Events, err = read(*asked.Read)
	case asked.Write != nil:
		result.Message, err = write(*asked.Write)
	default:
		result.CDEvent, result.Message, err = convert(*asked.CDEvent)
	}
	if err != nil {
		return answer{Error: err.Error()}
	}
	return result
}

package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"net/http"

	"github.com/IBM/sarama"
	protobuf "github.com/cloudevents/sdk-go/binding/format/protobuf/v2"
	"github.com/cloudevents/sdk-go/protocol/kafka_sarama/v2"
	cenats "github.com/cloudevents/sdk-go/protocol/nats/v2"
	"github.com/cloudevents/sdk-go/protocol/nats_jetstream/v2"
	cloudevents "github.com/cloudevents/sdk-go/v2"
	"github.com/cloudevents/sdk-go/v2/binding"
	"github.com/cloudevents/sdk-go/v2/binding/format"
	cehttp "github.com/cloudevents/sdk-go/v2/protocol/http"
	"github.com/nats-io/nats.go"
)

func read(from message) ([]event, error) {
	received, err := readSDK(from)
	if err != nil {
		return nil, err
	}
	events := []event{}
	for _, each := range received {
		converted, err := fromSDK(each)
		if err != nil {
			return nil, err
		}
		events = append(events, converted)
	}
	return events, nil
}

func readSDK(from message) ([]cloudevents.Event, error) {
	var body []byte
	if from.Body != nil {
		body = *from.Body
	}
	switch from.Binding {
	case "http":
		received, err := http.NewRequest(http.MethodPost, "http://localhost", bytes.NewReader(body))
		if err != nil {
			return nil, err
		}
		for _, header := range from.Headers {
			received.Header.Add(header[0], header[1])
		}
		if cehttp.IsHTTPBatch(received.Header) {
			return cehttp.NewEventsFromHTTPRequest(received)
		}
		return single(cehttp.NewMessageFromHttpRequest(received))
	case "kafka":
		// Not NewMessageFromConsumerMessage, which adds topic, partition and offset as attributes.
		headers := map[string][]byte{}
		for _, header := range from.Headers {
			headers[header[0]] = []byte(header[1])
		}
		return single(kafka_sarama.NewMessage(body, string(headers["content-type"]), headers))
	case "nats":
		if len(from.Headers) == 0 {
			return single(cenats.NewMessage(&nats.Msg{Data: body}))
		}
		received := nats.Msg{Data: body, Header: nats.Header{}}
		for _, header := range from.Headers {
			received.Header.Add(header[0], header[1])
		}
		return single(nats_jetstream.NewMessage(&received))
	default:
		return nil, fmt.Errorf("no such binding: %s", from.Binding)
	}
}

func single(received binding.Message) ([]cloudevents.Event, error) {
	one, err := binding.ToEvent(context.Background(), received)
	if err != nil {
		return nil, err
	}
	return []cloudevents.Event{*one}, nil
}

func write(asked writing) (*message, error) {
	events := []cloudevents.Event{}
	for _, each := range asked.Events {
		converted, err := toSDK(each)
		if err != nil {
			return nil, err
		}
		events = append(events, converted)
	}
	if asked.Mode == "batch" {
		sent, err := cehttp.NewHTTPRequestFromEvents(context.Background(), "http://localhost", events)
		return fromRequest(sent, err)
	}
	ctx := binding.WithForceBinary(context.Background())
	if asked.Mode == "structured" {
		ctx = binding.UseFormatForEvent(binding.WithForceStructured(context.Background()), formatOf(asked.Format))
	}
	switch asked.Binding {
	case "http":
		sent, err := cehttp.NewHTTPRequestFromEvent(ctx, "http://localhost", events[0])
		return fromRequest(sent, err)
	case "kafka":
		return writeKafka(ctx, &events[0])
	case "nats":
		return writeNATS(ctx, &events[0], asked.Mode)
	default:
		return nil, fmt.Errorf("no such binding: %s", asked.Binding)
	}
}

func formatOf(mediaType string) format.Format {
	if mediaType == protobuf.ApplicationCloudEventsProtobuf {
		return protobuf.Protobuf
	}
	return format.JSON
}

func fromRequest(sent *http.Request, err error) (*message, error) {
	if err != nil {
		return nil, err
	}
	result := message{Binding: "http", Headers: [][2]string{}}
	for name, values := range sent.Header {
		for _, value := range values {
			result.Headers = append(result.Headers, [2]string{name, value})
		}
	}
	if sent.Body != nil {
		body, err := io.ReadAll(sent.Body)
		if err != nil {
			return nil, err
		}
		result.Body = &body
	}
	return &result, nil
}

func writeKafka(ctx context.Context, from *cloudevents.Event) (*message, error) {
	sent := sarama.ProducerMessage{}
	if err := kafka_sarama.WriteProducerMessage(ctx, (*binding.EventMessage)(from), &sent); err != nil {
		return nil, err
	}
	result := message{Binding: "kafka", Headers: [][2]string{}}
	for _, header := range sent.Headers {
		result.Headers = append(result.Headers, [2]string{string(header.Key), string(header.Value)})
	}
	if sent.Value != nil {
		body, err := sent.Value.Encode()
		if err != nil {
			return nil, err
		}
		result.Body = &body
	}
	return &result, nil
}

func writeNATS(ctx context.Context, from *cloudevents.Event, mode string) (*message, error) {
	var sent bytes.Buffer
	var headers nats.Header
	var err error
	if mode == "structured" {
		err = cenats.WriteMsg(ctx, (*binding.EventMessage)(from), &sent)
	} else {
		headers, err = nats_jetstream.WriteMsg(ctx, (*binding.EventMessage)(from), &sent)
	}
	body := sent.Bytes()
	result := message{Binding: "nats", Headers: [][2]string{}, Body: &body}
	for name, values := range headers {
		result.Headers = append(result.Headers, [2]string{name, values[0]})
	}
	return &result, err
}

<?php
// Sends a text message with Symfony's bridge to OVHcloud, as an application does.
require 'Symfony/Component/HttpClient/autoload.php';
require 'Symfony/Component/Notifier/Bridge/OvhCloud/autoload.php';

use Symfony\Component\HttpClient\HttpClient;
use Symfony\Component\Notifier\Bridge\OvhCloud\OvhCloudTransportFactory;
use Symfony\Component\Notifier\Message\SmsMessage;
use Symfony\Component\Notifier\Transport\Dsn;

$client = HttpClient::create(['cafile' => getenv('CERTIFICATES')]);
$transport = (new OvhCloudTransportFactory(null, $client))->create(new Dsn(getenv('NOTIFIER_DSN')));
echo $transport->send(new SmsMessage('+33600000001', 'Hello'))->getMessageId(), "\n";

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AbsentProvider</name>
    <message>
        <source>There is no provider called “%1” in this Sandgate.</source>
        <translation>Es gibt in diesem Sandgate keinen Anbieter namens „%1“.</translation>
    </message>
</context>
<context>
    <name>Accessible</name>
    <message>
        <source>Clear: %1</source>
        <translation>Leeren: %1</translation>
    </message>
</context>
<context>
    <name>Accounts</name>
    <message>
        <source>%1 needs no account.</source>
        <translation>%1 braucht kein Konto.</translation>
    </message>
    <message>
        <source>the keychain</source>
        <translation>der Schlüsselbund</translation>
    </message>
    <message>
        <source>Nothing is known of the account: %1. Enter it in the settings of the provider, or set the variable.</source>
        <translation>Über das Konto ist nichts bekannt: %1. In den Einstellungen des Anbieters eintragen oder die Variable setzen.</translation>
    </message>
    <message>
        <source>what is usual on this computer</source>
        <translation>was auf diesem Computer üblich ist</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>no arguments</source>
        <translation>keine Argumente</translation>
    </message>
    <message>
        <source>%1 It takes: %2.</source>
        <translation>%1 Argumente: %2.</translation>
    </message>
    <message>
        <source>%1 needs &quot;%2&quot;.</source>
        <translation>%1 braucht „%2“.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; of %2 has another type.</source>
        <translation>„%1“ von %2 hat einen anderen Typ.</translation>
    </message>
    <message>
        <source>%1 does not know &quot;%2&quot;.</source>
        <translation>%1 kennt „%2“ nicht.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is in another sandbox.</source>
        <translation>„%1“ ist in einer anderen Sandbox.</translation>
    </message>
    <message>
        <source>There is no action &quot;%1&quot;. sandgate-cli actions lists them.</source>
        <translation>Es gibt keine Aktion „%1“. sandgate-cli actions listet sie auf.</translation>
    </message>
    <message>
        <source>This sandbox is destroyed. What was seen of it can still be read.</source>
        <translation>Diese Sandbox ist gelöscht. Was von ihr zu sehen war, ist weiter lesbar.</translation>
    </message>
    <message>
        <source>There is no &quot;%1&quot;.</source>
        <translation>Es gibt kein „%1“.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; means several. Use the whole id.</source>
        <translation>„%1“ ist mehrdeutig. Die ganze Kennung angeben.</translation>
    </message>
</context>
<context>
    <name>AgentCauses</name>
    <message>
        <source>No key for %1 is in the sandbox: %2 is not set there, and nobody has signed in. Name the variable under “Variables to pass on” of a new sandbox, or sign in in the sandbox.</source>
        <translation>In der Sandbox gibt es keinen Schlüssel für %1: %2 ist dort nicht gesetzt, und niemand hat sich angemeldet. Die Variable bei einer neuen Sandbox unter „Weiterzugebende Variablen“ nennen oder sich in der Sandbox anmelden.</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>The sandbox&apos;s server does not know an agent “%1”.</source>
        <translation>Der Server der Sandbox kennt keinen Agenten „%1“.</translation>
    </message>
    <message>
        <source>%1 is not installed in the sandbox.</source>
        <translation>%1 ist in der Sandbox nicht installiert.</translation>
    </message>
    <message>
        <source>The service of %1 cannot be reached from the sandbox (%2): %3. Allow the sandbox to reach it: at its provider, or by a proxy in its environment.</source>
        <translation>Der Dienst von %1 ist aus der Sandbox nicht erreichbar (%2): %3. Der Sandbox den Zugang erlauben: bei ihrem Anbieter oder über einen Proxy in ihrer Umgebung.</translation>
    </message>
</context>
<context>
    <name>AgentNames</name>
    <message>
        <source>Demo agent</source>
        <translation>Demo-Agent</translation>
    </message>
</context>
<context>
    <name>AgentSessions</name>
    <message>
        <source>This agent takes no images. Remove the image, or upload it to the sandbox and name it with @.</source>
        <translation>Dieser Agent nimmt keine Bilder. Das Bild entfernen oder in die Sandbox hochladen und mit @ nennen.</translation>
    </message>
</context>
<context>
    <name>Archive</name>
    <message>
        <source>A file would be outside the folder: %1</source>
        <translation>Eine Datei läge außerhalb des Ordners: %1</translation>
    </message>
    <message>
        <source>A path is too long: %1</source>
        <translation>Ein Pfad ist zu lang: %1</translation>
    </message>
    <message>
        <source>A name is too long: %1</source>
        <translation>Ein Name ist zu lang: %1</translation>
    </message>
    <message>
        <source>%1 is no folder.</source>
        <translation>%1 ist kein Ordner.</translation>
    </message>
    <message>
        <source>%1 is a link that leads out of the folder, to %2: it is copied as a link.</source>
        <translation>%1 ist ein Link, der aus dem Ordner führt, nach %2: Er wird als Link kopiert.</translation>
    </message>
    <message>
        <source>%1 is a socket, a pipe or a device, and was left out.</source>
        <translation>%1 ist ein Socket, eine Pipe oder ein Gerät und wurde ausgelassen.</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 ist nicht lesbar.</translation>
    </message>
    <message>
        <source>%1 changed while it was read. Try again.</source>
        <translation>%1 wurde während des Lesens geändert. Erneut versuchen.</translation>
    </message>
    <message>
        <source>The folder could not be packed.</source>
        <translation>Der Ordner konnte nicht gepackt werden.</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1 konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The archive from the sandbox was refused.</source>
        <translation>Das Archiv aus der Sandbox wurde abgelehnt.</translation>
    </message>
    <message>
        <source>%1 is the same file as %2, which is not wanted, and was left out.</source>
        <translation>%1 ist dieselbe Datei wie %2, die nicht gewünscht ist, und wurde ausgelassen.</translation>
    </message>
    <message>
        <source>The folder holds more than %1 files.</source>
        <translation>Der Ordner enthält mehr als %1 Dateien.</translation>
    </message>
    <message>
        <source>The folder holds more than %1 bytes.</source>
        <translation>Der Ordner enthält mehr als %1 Bytes.</translation>
    </message>
    <message>
        <source>The archive from the sandbox is broken.</source>
        <translation>Das Archiv aus der Sandbox ist beschädigt.</translation>
    </message>
    <message>
        <source>%1 is below something that is no folder.</source>
        <translation>%1 liegt unter etwas, das kein Ordner ist.</translation>
    </message>
    <message>
        <source>A file has no name.</source>
        <translation>Eine Datei hat keinen Namen.</translation>
    </message>
    <message>
        <source>%1 is a folder already.</source>
        <translation>%1 ist schon ein Ordner.</translation>
    </message>
    <message>
        <source>%1 is a second name of %2, which is no file of the folder.</source>
        <translation>%1 ist ein zweiter Name von %2, das keine Datei des Ordners ist.</translation>
    </message>
    <message>
        <source>What comes of the folder could not be written.</source>
        <translation>Was von dem Ordner kommt, konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>%1 is no folder of yours, and is needed. Remove it, or choose another place.</source>
        <translation>%1 ist kein eigener Ordner und wird gebraucht. Entfernen oder einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>%1 is being written already.</source>
        <translation>%1 wird schon geschrieben.</translation>
    </message>
    <message>
        <source>There is something called %1 already. Remove it, or say that it is to be replaced.</source>
        <translation>Es gibt schon etwas namens %1. Entfernen oder angeben, dass es ersetzt werden soll.</translation>
    </message>
</context>
<context>
    <name>AskedTool</name>
    <message>
        <source>It has a character that cannot be seen, or be told from others: %1.</source>
        <translation>Darin ist ein Zeichen, das unsichtbar oder mit anderen verwechselbar ist: %1.</translation>
    </message>
    <message>
        <source>The command has a further input, “%1”, that rules do not understand.</source>
        <translation>Der Befehl hat eine weitere Eingabe, „%1“, die Regeln nicht verstehen.</translation>
    </message>
    <message>
        <source>The command runs outside of the session&apos;s folder.</source>
        <translation>Der Befehl läuft außerhalb des Ordners der Sitzung.</translation>
    </message>
</context>
<context>
    <name>Attachment</name>
    <message>
        <source>“%1” has more than %2. Upload it to the sandbox, and name it with @.</source>
        <translation>„%1“ hat mehr als %2. In die Sandbox hochladen und mit @ nennen.</translation>
    </message>
    <message>
        <source>“%1” is neither text nor an image. Upload it to the sandbox, and name it with @.</source>
        <translation>„%1“ ist weder Text noch Bild. In die Sandbox hochladen und mit @ nennen.</translation>
    </message>
</context>
<context>
    <name>AttachmentReader</name>
    <message>
        <source>“%1” cannot be sent as an image.</source>
        <translation>„%1“ kann nicht als Bild gesendet werden.</translation>
    </message>
    <message>
        <source>“%1” cannot be read as an image.</source>
        <translation>„%1“ ist nicht als Bild lesbar.</translation>
    </message>
    <message>
        <source>“%1” is a folder. Upload it to the sandbox, and name it with @.</source>
        <translation>„%1“ ist ein Ordner. In die Sandbox hochladen und mit @ nennen.</translation>
    </message>
    <message>
        <source>“%1” is not a regular file.</source>
        <translation>„%1“ ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>“%1” cannot be read.</source>
        <translation>„%1“ ist nicht lesbar.</translation>
    </message>
    <message>
        <source>“%1” has more than %2.</source>
        <translation>„%1“ hat mehr als %2.</translation>
    </message>
</context>
<context>
    <name>CloudHttp</name>
    <message>
        <source>%1 does not know it any more.</source>
        <translation>%1 kennt es nicht mehr.</translation>
    </message>
    <message>
        <source>%1 does not accept the account&apos;s key. Check it in the settings.</source>
        <translation>%1 nimmt den Schlüssel des Kontos nicht an. In den Einstellungen prüfen.</translation>
    </message>
    <message>
        <source>%1 gives this account no more at the moment.</source>
        <translation>%1 gibt diesem Konto im Moment nicht mehr.</translation>
    </message>
    <message>
        <source>%1 did not do it (status %2).</source>
        <translation>%1 hat es nicht getan (Status %2).</translation>
    </message>
    <message>
        <source>The answer of %1 is not what its interface promises. Is a proxy or a log-in page between?</source>
        <translation>Die Antwort von %1 ist nicht, was die Schnittstelle verspricht. Liegt ein Proxy oder eine Anmeldeseite dazwischen?</translation>
    </message>
</context>
<context>
    <name>CloudProvider</name>
    <message>
        <source>Workspace folder</source>
        <translation>Arbeitsordner</translation>
    </message>
    <message>
        <source>The folder in the sandbox in which its agents work; it is made if it is not there.</source>
        <translation>Der Ordner in der Sandbox, in dem ihre Agenten arbeiten; fehlt er, wird er angelegt.</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Which account pays for it; without one, the default account.</source>
        <translation>Welches Konto dafür zahlt; ohne Angabe das Standardkonto.</translation>
    </message>
    <message>
        <source>This is not a sandbox of %1: %2</source>
        <translation>Dies ist keine Sandbox von %1: %2</translation>
    </message>
    <message>
        <source>%1 does not know this sandbox under the account that is used now, and another one was used before. If that was another team&apos;s, enter it again; otherwise the sandbox is gone, and can be deleted.</source>
        <translation>%1 kennt diese Sandbox unter dem jetzigen Konto nicht, und vorher galt ein anderes. Gehörte es einem anderen Team, dieses wieder eintragen; sonst ist die Sandbox fort und kann gelöscht werden.</translation>
    </message>
    <message>
        <source>Asking %1 for a sandbox</source>
        <translation>%1 wird um eine Sandbox gebeten</translation>
    </message>
    <message>
        <source>Installing the server</source>
        <translation>Der Server wird installiert</translation>
    </message>
    <message>
        <source>The server could not be installed in the sandbox.</source>
        <translation>Der Server konnte in der Sandbox nicht installiert werden.</translation>
    </message>
    <message>
        <source>Starting the server</source>
        <translation>Der Server wird gestartet</translation>
    </message>
    <message>
        <source>The server could not be started in the sandbox.</source>
        <translation>Der Server konnte in der Sandbox nicht gestartet werden.</translation>
    </message>
    <message>
        <source>Waiting for the server to answer</source>
        <translation>Warten auf die Antwort des Servers</translation>
    </message>
    <message>
        <source>The sandbox&apos;s server did not answer in time. What it printed is below.</source>
        <translation>Der Server der Sandbox hat nicht rechtzeitig geantwortet. Seine Ausgabe steht unten.</translation>
    </message>
    <message>
        <source>Asking %1</source>
        <translation>%1 wird gefragt</translation>
    </message>
    <message>
        <source>Resuming the sandbox</source>
        <translation>Die Sandbox wird fortgesetzt</translation>
    </message>
</context>
<context>
    <name>Cloudflare</name>
    <message>
        <source>Address of the Worker</source>
        <translation>Adresse des Workers</translation>
    </message>
    <message>
        <source>Of the Worker that you deployed, such as https://sandgate.you.workers.dev.</source>
        <translation>Des selbst eingerichteten Workers, etwa https://sandgate.you.workers.dev.</translation>
    </message>
    <message>
        <source>Key of the Worker</source>
        <translation>Schlüssel des Workers</translation>
    </message>
    <message>
        <source>What you gave it as its secret SANDBOX_API_KEY.</source>
        <translation>Der ihm als Geheimnis SANDBOX_API_KEY gegeben wurde.</translation>
    </message>
    <message>
        <source>What answers at the Worker&apos;s address is not Sandgate&apos;s Worker. Check the address.</source>
        <translation>Was an der Adresse des Workers antwortet, ist nicht der Worker von Sandgate. Die Adresse prüfen.</translation>
    </message>
    <message>
        <source>Needs a Worker of your own at Cloudflare, which comes with Sandgate. Its sandboxes lose their files when nothing has been connected for ten minutes.</source>
        <translation>Braucht einen eigenen Worker bei Cloudflare, der Sandgate beiliegt. Seine Sandboxes verlieren ihre Dateien, wenn zehn Minuten lang nichts verbunden war.</translation>
    </message>
    <message>
        <source>The command could not be run in the sandbox.</source>
        <translation>Der Befehl konnte in der Sandbox nicht ausgeführt werden.</translation>
    </message>
    <message>
        <source>The connection to the sandbox was cut before a command in it had ended.</source>
        <translation>Die Verbindung zur Sandbox brach ab, bevor ein Befehl darin zu Ende war.</translation>
    </message>
</context>
<context>
    <name>Clouds</name>
    <message>
        <source>“%1” is not the name of an image.</source>
        <translation>„%1“ ist kein Name eines Images.</translation>
    </message>
    <message>
        <source>This sandbox was made without a way to its port %1: no server in it can be reached.</source>
        <translation>Diese Sandbox wurde ohne Zugang zu ihrem Port %1 erstellt: Kein Server in ihr ist erreichbar.</translation>
    </message>
    <message numerus="yes">
        <source>%1 takes nothing more for now. Try again in %n seconds.</source>
        <translation>
            <numerusform>%1 nimmt vorerst nichts mehr an. In %n Sekunde erneut versuchen.</numerusform>
            <numerusform>%1 nimmt vorerst nichts mehr an. In %n Sekunden erneut versuchen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 takes nothing more for now. Try again in %n minutes.</source>
        <translation>
            <numerusform>%1 nimmt vorerst nichts mehr an. In %n Minute erneut versuchen.</numerusform>
            <numerusform>%1 nimmt vorerst nichts mehr an. In %n Minuten erneut versuchen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommandPattern</name>
    <message>
        <source>A quote is not closed.</source>
        <translation>Ein Anführungszeichen ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>It ends in a backslash.</source>
        <translation>Es endet mit einem Backslash.</translation>
    </message>
    <message>
        <source>“%1” is not for patterns: each command of a line is compared by itself. Put it in quotes if it belongs to an argument.</source>
        <translation>„%1“ ist nichts für Muster: Jeder Befehl einer Zeile wird für sich verglichen. Gehört es zu einem Argument, in Anführungszeichen setzen.</translation>
    </message>
    <message>
        <source>It names no command.</source>
        <translation>Es nennt keinen Befehl.</translation>
    </message>
    <message>
        <source>“**” can only be the last word: it stands for any further arguments.</source>
        <translation>„**“ kann nur das letzte Wort sein: Es steht für beliebige weitere Argumente.</translation>
    </message>
</context>
<context>
    <name>CommandProvider</name>
    <message>
        <source>A program of your own</source>
        <translation>Ein eigenes Programm</translation>
    </message>
    <message>
        <source>Needs a program that makes sandboxes in any place: see the page about it.</source>
        <translation>Braucht ein Programm, das Sandboxes an einem beliebigen Ort erstellt: siehe die Seite darüber.</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>The name under which it was entered.</source>
        <translation>Der Name, unter dem es eingetragen ist.</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>What the program is told about the sandbox, as it knows them.</source>
        <translation>Was dem Programm über die Sandbox gesagt wird, so wie es das kennt.</translation>
    </message>
    <message>
        <source>Workspace folder</source>
        <translation>Arbeitsordner</translation>
    </message>
    <message>
        <source>The folder in the sandbox in which agents work.</source>
        <translation>Der Ordner in der Sandbox, in dem Agenten arbeiten.</translation>
    </message>
    <message>
        <source>Its whole path. It runs with your own rights.</source>
        <translation>Sein ganzer Pfad. Es läuft mit den eigenen Rechten.</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Geheimnis</translation>
    </message>
    <message>
        <source>Handed to the program with every call, when it needs one.</source>
        <translation>Wird dem Programm bei jedem Aufruf übergeben, wenn es eines braucht.</translation>
    </message>
    <message>
        <source>The program gave no address of the server.</source>
        <translation>Das Programm hat keine Adresse des Servers genannt.</translation>
    </message>
    <message>
        <source>The program did not do “%1” (exit status %2).</source>
        <translation>Das Programm hat „%1“ nicht getan (Exit-Status %2).</translation>
    </message>
    <message>
        <source>The program&apos;s answer to “%1” is not a JSON object.</source>
        <translation>Die Antwort des Programms auf „%1“ ist kein JSON-Objekt.</translation>
    </message>
    <message>
        <source>The program made a sandbox without a usable id.</source>
        <translation>Das Programm hat eine Sandbox ohne brauchbare Kennung erstellt.</translation>
    </message>
</context>
<context>
    <name>ComputeSdkGateway</name>
    <message>
        <source>ComputeSDK&apos;s gateway did not do it.</source>
        <translation>Das Gateway von ComputeSDK hat es nicht getan.</translation>
    </message>
    <message>
        <source>The answer of ComputeSDK&apos;s gateway is not what its interface promises.</source>
        <translation>Die Antwort des Gateways von ComputeSDK ist nicht, was die Schnittstelle verspricht.</translation>
    </message>
    <message>
        <source>The daemon in ComputeSDK&apos;s sandbox does not say which command runs.</source>
        <translation>Der Daemon in der Sandbox von ComputeSDK sagt nicht, welcher Befehl läuft.</translation>
    </message>
    <message>
        <source>For sandboxes at “%1”.</source>
        <translation>Für Sandboxes bei „%1“.</translation>
    </message>
    <message>
        <source>ComputeSDK&apos;s gateway needs the credentials of a cloud behind it, and there are none. Set the environment variables of one, such as E2B_API_KEY.</source>
        <translation>Das Gateway von ComputeSDK braucht Zugangsdaten einer Cloud dahinter, und es gibt keine. Die Umgebungsvariablen einer Cloud setzen, etwa E2B_API_KEY.</translation>
    </message>
    <message>
        <source>ComputeSDK&apos;s gateway knows no cloud “%1”. It knows: %2.</source>
        <translation>Das Gateway von ComputeSDK kennt keine Cloud „%1“. Es kennt: %2.</translation>
    </message>
    <message>
        <source>For sandboxes at “%1”, ComputeSDK&apos;s gateway needs: %2. Enter it in the settings of the provider, or set the variable.</source>
        <translation>Für Sandboxes bei „%1“ braucht das Gateway von ComputeSDK: %2. In den Einstellungen des Anbieters eintragen oder die Variable setzen.</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>Of ComputeSDK; it begins with “computesdk_”.</source>
        <translation>Von ComputeSDK; beginnt mit „computesdk_“.</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>Cloud</translation>
    </message>
    <message>
        <source>Where the gateway makes sandboxes; without one, at the first of which there are credentials: %1.</source>
        <translation>Wo das Gateway Sandboxes erstellt; ohne Angabe bei der ersten, für die es Zugangsdaten gibt: %1.</translation>
    </message>
    <message>
        <source>Address of the gateway</source>
        <translation>Adresse des Gateways</translation>
    </message>
    <message>
        <source>Of a gateway of one&apos;s own, or an older one.</source>
        <translation>Eines eigenen oder älteren Gateways.</translation>
    </message>
    <message>
        <source>Address of a port</source>
        <translation>Adresse eines Ports</translation>
    </message>
    <message>
        <source>Where a proxy of one&apos;s own leads to the sandboxes, such as https://{label}-{port}.example.com, with the first part of the daemon&apos;s host, and the port; {id} is the sandbox&apos;s id. Without one, by the gateway&apos;s host names.</source>
        <translation>Wo ein eigener Proxy zu den Sandboxes führt, etwa https://{label}-{port}.example.com, mit dem ersten Teil des Hostnamens des Daemons und dem Port; {id} ist die Kennung der Sandbox. Ohne Angabe über die Hostnamen des Gateways.</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Id of a template of the cloud; without one, the cloud&apos;s default.</source>
        <translation>Kennung einer Vorlage der Cloud; ohne Angabe deren Standard.</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Of containers, where the cloud takes one.</source>
        <translation>Von Containern, wo die Cloud eines annimmt.</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>Snapshot</translation>
    </message>
    <message>
        <source>Id of a snapshot of the gateway that the sandbox begins as.</source>
        <translation>Kennung eines Snapshots des Gateways, als der die Sandbox beginnt.</translation>
    </message>
    <message>
        <source>Lifetime in minutes</source>
        <translation>Lebensdauer in Minuten</translation>
    </message>
    <message>
        <source>After this time it is deleted with its files, unless it is extended; while an agent works, it is.</source>
        <translation>Danach wird sie mit ihren Dateien gelöscht, wenn sie nicht verlängert wird; während ein Agent arbeitet, wird sie es.</translation>
    </message>
    <message>
        <source>This is not the address of a gateway: %1</source>
        <translation>Dies ist keine Adresse eines Gateways: %1</translation>
    </message>
    <message>
        <source>ComputeSDK&apos;s gateway does not say how the sandbox is reached.</source>
        <translation>Das Gateway von ComputeSDK sagt nicht, wie die Sandbox erreichbar ist.</translation>
    </message>
    <message>
        <source>The gateway of ComputeSDK is not at the account&apos;s address, or does not know the template.</source>
        <translation>Das Gateway von ComputeSDK ist nicht an der Adresse des Kontos oder kennt die Vorlage nicht.</translation>
    </message>
    <message>
        <source>ComputeSDK took too long to make the sandbox.</source>
        <translation>ComputeSDK hat zu lange gebraucht, um die Sandbox zu erstellen.</translation>
    </message>
    <message>
        <source>The sandbox of ComputeSDK did not begin to take commands in time.</source>
        <translation>Die Sandbox von ComputeSDK hat nicht rechtzeitig begonnen, Befehle anzunehmen.</translation>
    </message>
    <message>
        <source>ComputeSDK&apos;s gateway speaks of another sandbox.</source>
        <translation>Das Gateway von ComputeSDK spricht von einer anderen Sandbox.</translation>
    </message>
    <message>
        <source>The command in the sandbox took too long.</source>
        <translation>Der Befehl in der Sandbox hat zu lange gedauert.</translation>
    </message>
    <message>
        <source>Where the ports of this gateway&apos;s sandboxes are reached cannot be told from “%1”. Enter the address of a port in the settings of the account.</source>
        <translation>Wo die Ports der Sandboxes dieses Gateways erreichbar sind, lässt „%1“ nicht erkennen. Die Adresse eines Ports in den Einstellungen des Kontos eintragen.</translation>
    </message>
    <message>
        <source>ComputeSDK&apos;s gateway</source>
        <translation>Gateway von ComputeSDK</translation>
    </message>
    <message>
        <source>Needs a key of ComputeSDK, and credentials of a cloud behind its gateway, which are sent to it with every call. Only ComputeSDK up to 2.5 has it.</source>
        <translation>Braucht einen Schlüssel von ComputeSDK und Zugangsdaten einer Cloud hinter dem Gateway, die ihm mit jedem Aufruf gesendet werden. Nur ComputeSDK bis 2.5 hat es.</translation>
    </message>
</context>
<context>
    <name>ComputeSdkProvider</name>
    <message>
        <source>For %1. %2</source>
        <translation>Für %1. %2</translation>
    </message>
    <message>
        <source>Chooses a cloud of which there are credentials, and needs none of its own: %1.</source>
        <translation>Wählt eine Cloud, für die es Zugangsdaten gibt, und braucht selbst keine: %1.</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>Cloud</translation>
    </message>
    <message>
        <source>Where the sandbox is made; “auto” is the first of which there are credentials and which can be told all of the other settings.</source>
        <translation>Wo die Sandbox erstellt wird; „auto“ ist die erste, für die es Zugangsdaten gibt und die alle anderen Einstellungen annimmt.</translation>
    </message>
    <message>
        <source>Ask the next cloud</source>
        <translation>Die nächste Cloud fragen</translation>
    </message>
    <message>
        <source>When the one that “auto” has chosen makes no sandbox.</source>
        <translation>Wenn die, die „auto“ gewählt hat, keine Sandbox erstellt.</translation>
    </message>
    <message>
        <source>None of the clouds of which there are credentials has made a sandbox.</source>
        <translation>Keine der Clouds, für die es Zugangsdaten gibt, hat eine Sandbox erstellt.</translation>
    </message>
    <message>
        <source>This is not a sandbox of ComputeSDK, or of a cloud that this Sandgate knows: %1</source>
        <translation>Dies ist keine Sandbox von ComputeSDK oder von einer Cloud, die dieses Sandgate kennt: %1</translation>
    </message>
    <message>
        <source>There are no credentials of a cloud where ComputeSDK could make the sandbox. Enter those of one: %1.</source>
        <translation>Es gibt keine Zugangsdaten einer Cloud, in der ComputeSDK die Sandbox erstellen könnte. Die einer Cloud eintragen: %1.</translation>
    </message>
</context>
<context>
    <name>CoreDesktops</name>
    <message>
        <source>This sandbox is not known any more.</source>
        <translation>Diese Sandbox ist nicht mehr bekannt.</translation>
    </message>
    <message>
        <source>The sandbox is not awake. Wake it to reach its desktop.</source>
        <translation>Die Sandbox ist nicht wach. Aufwecken, um ihren Desktop zu erreichen.</translation>
    </message>
    <message>
        <source>The file was not written.</source>
        <translation>Die Datei wurde nicht geschrieben.</translation>
    </message>
    <message>
        <source>Name the program that is to be started.</source>
        <translation>Das Programm nennen, das gestartet werden soll.</translation>
    </message>
</context>
<context>
    <name>Database</name>
    <message>
        <source>The folder %1 could not be made.</source>
        <translation>Der Ordner %1 konnte nicht angelegt werden.</translation>
    </message>
    <message>
        <source>The database could not be read or written.</source>
        <translation>Die Datenbank konnte nicht gelesen oder geschrieben werden.</translation>
    </message>
    <message>
        <source>The disk is full. Nothing can be stored until there is room.</source>
        <translation>Der Datenträger ist voll. Bis Platz ist, kann nichts gespeichert werden.</translation>
    </message>
    <message>
        <source>The database was damaged, and a new one was begun: sandboxes and sessions from before are missing here. The old file is %1.</source>
        <translation>Die Datenbank war beschädigt, und eine neue wurde begonnen: Frühere Sandboxes und Sitzungen fehlen hier. Die alte Datei ist %1.</translation>
    </message>
    <message>
        <source>The database %1 is of version %2, not %3.</source>
        <translation>Die Datenbank %1 hat Version %2, nicht %3.</translation>
    </message>
    <message>
        <source>Qt&apos;s SQLite plugin is not installed. Install the package libqt6sql6-sqlite and start again.</source>
        <translation>Das SQLite-Plugin von Qt ist nicht installiert. Das Paket libqt6sql6-sqlite installieren und neu starten.</translation>
    </message>
    <message>
        <source>The database %1 cannot be written.</source>
        <translation>Die Datenbank %1 kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The database %1 is damaged and cannot be renamed. Move it away and start again.</source>
        <translation>Die Datenbank %1 ist beschädigt und nicht umzubenennen. Beiseiteschieben und neu starten.</translation>
    </message>
    <message>
        <source>The file %1 is another program&apos;s database. Move it away and start again.</source>
        <translation>Die Datei %1 ist die Datenbank eines anderen Programms. Beiseiteschieben und neu starten.</translation>
    </message>
    <message>
        <source>The database %1 was written by a newer Sandgate (its version is %2, this program knows %3). Install the newer Sandgate again.</source>
        <translation>Die Datenbank %1 wurde von einem neueren Sandgate geschrieben (ihre Version ist %2, dieses Programm kennt %3). Das neuere Sandgate wieder installieren.</translation>
    </message>
    <message>
        <source>The database could not be brought to version %1; it is as before.</source>
        <translation>Die Datenbank konnte nicht auf Version %1 gebracht werden; sie ist wie zuvor.</translation>
    </message>
    <message>
        <source>The database was not brought to version %1, because no copy could be made before.</source>
        <translation>Die Datenbank wurde nicht auf Version %1 gebracht, weil vorher keine Kopie möglich war.</translation>
    </message>
    <message>
        <source>An event cannot have the index %1.</source>
        <translation>Ein Ereignis kann nicht den Index %1 haben.</translation>
    </message>
    <message>
        <source>A log entry cannot have the number %1.</source>
        <translation>Ein Protokolleintrag kann nicht die Nummer %1 haben.</translation>
    </message>
    <message>
        <source>The process %1 is not in the database.</source>
        <translation>Der Prozess %1 ist nicht in der Datenbank.</translation>
    </message>
    <message>
        <source>Only a session that has ended can be removed. End it first.</source>
        <translation>Nur eine beendete Sitzung kann entfernt werden. Zuerst beenden.</translation>
    </message>
    <message>
        <source>The session %1 is not in the database.</source>
        <translation>Die Sitzung %1 ist nicht in der Datenbank.</translation>
    </message>
    <message>
        <source>Event %1 of session %2 is stored already.</source>
        <translation>Ereignis %1 der Sitzung %2 ist schon gespeichert.</translation>
    </message>
    <message>
        <source>The database holds a value that this program does not know.</source>
        <translation>Die Datenbank enthält einen Wert, den dieses Programm nicht kennt.</translation>
    </message>
    <message>
        <source>Qt&apos;s SQLite plugin does not use the system&apos;s SQLite. Use the system&apos;s Qt: install the package libqt6sql6-sqlite and start again.</source>
        <translation>Das SQLite-Plugin von Qt benutzt nicht das SQLite des Systems. Das Qt des Systems benutzen: das Paket libqt6sql6-sqlite installieren und neu starten.</translation>
    </message>
</context>
<context>
    <name>Daytona</name>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>From the Daytona dashboard; it begins with “dtn_”.</source>
        <translation>Aus dem Dashboard von Daytona; beginnt mit „dtn_“.</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Where sandboxes are made: “us”, “eu”; without one, where the organization has its default.</source>
        <translation>Wo Sandboxes erstellt werden: „us“, „eu“; ohne Angabe dort, wo die Organisation ihren Standard hat.</translation>
    </message>
    <message>
        <source>Address of the API</source>
        <translation>Adresse der API</translation>
    </message>
    <message>
        <source>Of a self-hosted Daytona.</source>
        <translation>Eines selbst betriebenen Daytona.</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>A container image with its tag. Its first use takes minutes. Without one, the snapshot is used.</source>
        <translation>Ein Container-Image mit seinem Tag. Die erste Verwendung dauert Minuten. Ohne Angabe gilt der Snapshot.</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>Snapshot</translation>
    </message>
    <message>
        <source>Name of a snapshot of the account; without one, Daytona&apos;s default.</source>
        <translation>Name eines Snapshots des Kontos; ohne Angabe der Standard von Daytona.</translation>
    </message>
    <message>
        <source>Processors</source>
        <translation>Prozessoren</translation>
    </message>
    <message>
        <source>For a sandbox of an image; a snapshot brings its own.</source>
        <translation>Für eine Sandbox aus einem Image; ein Snapshot bringt eigene mit.</translation>
    </message>
    <message>
        <source>Memory in GiB</source>
        <translation>Arbeitsspeicher in GiB</translation>
    </message>
    <message>
        <source>For a sandbox of an image.</source>
        <translation>Für eine Sandbox aus einem Image.</translation>
    </message>
    <message>
        <source>Disk in GiB</source>
        <translation>Datenträger in GiB</translation>
    </message>
    <message>
        <source>Minutes until it stops</source>
        <translation>Minuten bis zum Anhalten</translation>
    </message>
    <message>
        <source>It stops when nothing was done in it for so long; files are kept. While an agent works, it is kept running.</source>
        <translation>Sie hält an, wenn so lange nichts darin geschah; Dateien bleiben. Während ein Agent arbeitet, wird sie am Laufen gehalten.</translation>
    </message>
    <message>
        <source>Daytona has deleted this sandbox.</source>
        <translation>Daytona hat diese Sandbox gelöscht.</translation>
    </message>
    <message>
        <source>Daytona could not start the sandbox.</source>
        <translation>Daytona konnte die Sandbox nicht starten.</translation>
    </message>
    <message>
        <source>Daytona took too long to start the sandbox. Try again in a minute.</source>
        <translation>Daytona hat zu lange gebraucht, um die Sandbox zu starten. In einer Minute erneut versuchen.</translation>
    </message>
    <message>
        <source>Daytona&apos;s description of the sandbox is none.</source>
        <translation>Die Beschreibung der Sandbox von Daytona ist keine.</translation>
    </message>
    <message>
        <source>Choose an image or a snapshot, not both.</source>
        <translation>Ein Image oder einen Snapshot wählen, nicht beides.</translation>
    </message>
    <message>
        <source>Daytona made a sandbox without an id.</source>
        <translation>Daytona hat eine Sandbox ohne Kennung erstellt.</translation>
    </message>
    <message>
        <source>Daytona is still deleting the sandbox. Look again in a minute.</source>
        <translation>Daytona löscht die Sandbox noch. In einer Minute erneut nachsehen.</translation>
    </message>
    <message>
        <source>Daytona&apos;s list of sandboxes is none.</source>
        <translation>Die Liste der Sandboxes von Daytona ist keine.</translation>
    </message>
    <message>
        <source>Daytona does not say how commands are run in the sandbox.</source>
        <translation>Daytona sagt nicht, wie Befehle in der Sandbox ausgeführt werden.</translation>
    </message>
    <message>
        <source>The command in the sandbox took too long, and was ended.</source>
        <translation>Der Befehl in der Sandbox hat zu lange gedauert und wurde beendet.</translation>
    </message>
    <message>
        <source>Daytona does not say how a command ended.</source>
        <translation>Daytona sagt nicht, wie ein Befehl endete.</translation>
    </message>
    <message>
        <source>Needs an account at daytona.io and its API key.</source>
        <translation>Braucht ein Konto bei daytona.io und dessen API-Schlüssel.</translation>
    </message>
</context>
<context>
    <name>Decision</name>
    <message>
        <source>Rules allow a part of it, but not all.</source>
        <translation>Regeln erlauben einen Teil davon, aber nicht alles.</translation>
    </message>
    <message>
        <source>It may run what is always denied.</source>
        <translation>Es führt womöglich aus, was immer verweigert wird.</translation>
    </message>
    <message>
        <source>It may be what a rule is against: %1</source>
        <translation>Es ist womöglich, wogegen eine Regel ist: %1</translation>
    </message>
</context>
<context>
    <name>DecisionTable</name>
    <message>
        <source>The record of decisions cannot be written.</source>
        <translation>Der Entscheidungsverlauf kann nicht geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>Destruction</name>
    <message>
        <source>It deletes the system or a home folder.</source>
        <translation>Es löscht das System oder einen Benutzerordner.</translation>
    </message>
    <message>
        <source>It deletes or changes all of the system or of a home folder.</source>
        <translation>Es löscht oder ändert das ganze System oder einen ganzen Benutzerordner.</translation>
    </message>
    <message>
        <source>It changes the rights of the system or of a home folder as a whole.</source>
        <translation>Es ändert die Rechte des ganzen Systems oder eines ganzen Benutzerordners.</translation>
    </message>
    <message>
        <source>It moves the system or a home folder away.</source>
        <translation>Es verschiebt das System oder einen Benutzerordner.</translation>
    </message>
    <message>
        <source>It empties a disk.</source>
        <translation>Es leert einen Datenträger.</translation>
    </message>
    <message>
        <source>It writes over a disk.</source>
        <translation>Es überschreibt einen Datenträger.</translation>
    </message>
    <message>
        <source>It deletes or moves the system or a home folder.</source>
        <translation>Es löscht oder verschiebt das System oder einen Benutzerordner.</translation>
    </message>
</context>
<context>
    <name>DockerEngine</name>
    <message>
        <source>The engine&apos;s answer was not expected.</source>
        <translation>Die Antwort der Engine war nicht erwartet.</translation>
    </message>
    <message>
        <source>The container engine does not answer. Is Docker or Podman installed and running, and may this user use it?</source>
        <translation>Die Container-Engine antwortet nicht. Ist Docker oder Podman installiert, läuft es, und darf dieser Benutzer es verwenden?</translation>
    </message>
    <message>
        <source>What answers at the container engine&apos;s address is none.</source>
        <translation>Was an der Adresse der Container-Engine antwortet, ist keine.</translation>
    </message>
    <message>
        <source>The container engine is too old: it speaks version %1 of its interface, and %2 is needed.</source>
        <translation>Die Container-Engine ist zu alt: Sie spricht Version %1 ihrer Schnittstelle, und %2 wird gebraucht.</translation>
    </message>
    <message>
        <source>The container engine does not tell about itself.</source>
        <translation>Die Container-Engine gibt keine Auskunft über sich.</translation>
    </message>
    <message>
        <source>The engine does not have the image %1.</source>
        <translation>Die Engine hat das Image %1 nicht.</translation>
    </message>
    <message>
        <source>The engine does not tell about the image %1.</source>
        <translation>Die Engine gibt keine Auskunft über das Image %1.</translation>
    </message>
    <message>
        <source>Nothing was heard of the image %1 for a long time. Is the network there?</source>
        <translation>Lange kam nichts mehr vom Image %1. Ist das Netzwerk da?</translation>
    </message>
    <message>
        <source>The image %1 could not be fetched. Check its name, and whether its registry wants you to sign in (docker login).</source>
        <translation>Das Image %1 konnte nicht geholt werden. Den Namen prüfen, und ob seine Registry eine Anmeldung verlangt (docker login).</translation>
    </message>
    <message>
        <source>The engine did not make the container.</source>
        <translation>Die Engine hat den Container nicht erstellt.</translation>
    </message>
    <message>
        <source>The server could not be copied into the container.</source>
        <translation>Der Server konnte nicht in den Container kopiert werden.</translation>
    </message>
    <message>
        <source>The container is no longer there.</source>
        <translation>Den Container gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>The engine does not tell about the container.</source>
        <translation>Die Engine gibt keine Auskunft über den Container.</translation>
    </message>
    <message>
        <source>The engine does not list its containers.</source>
        <translation>Die Engine listet ihre Container nicht auf.</translation>
    </message>
    <message>
        <source>The engine did not start the container.</source>
        <translation>Die Engine hat den Container nicht gestartet.</translation>
    </message>
    <message>
        <source>The engine did not stop the container.</source>
        <translation>Die Engine hat den Container nicht angehalten.</translation>
    </message>
    <message>
        <source>The engine did not end the container.</source>
        <translation>Die Engine hat den Container nicht beendet.</translation>
    </message>
    <message>
        <source>The engine did not freeze the container.</source>
        <translation>Die Engine hat den Container nicht eingefroren.</translation>
    </message>
    <message>
        <source>The engine did not let the frozen container go on.</source>
        <translation>Die Engine hat den eingefrorenen Container nicht fortgesetzt.</translation>
    </message>
    <message>
        <source>The engine did not remove the container.</source>
        <translation>Die Engine hat den Container nicht entfernt.</translation>
    </message>
    <message>
        <source>The engine does not tell what the container printed.</source>
        <translation>Die Engine gibt die Ausgabe des Containers nicht heraus.</translation>
    </message>
</context>
<context>
    <name>DockerHost</name>
    <message>
        <source>This is not a container engine&apos;s address: %1</source>
        <translation>Dies ist keine Adresse einer Container-Engine: %1</translation>
    </message>
    <message>
        <source>The container engine at %1 is on another computer, and TCP does not reach its sandboxes: sandboxes listen on that computer&apos;s loopback only. Reach it by ssh: ssh://user@computer</source>
        <translation>Die Container-Engine an %1 ist auf einem anderen Computer, und TCP erreicht ihre Sandboxes nicht: Sandboxes lauschen nur auf dem Loopback jenes Computers. Per ssh erreichen: ssh://user@computer</translation>
    </message>
    <message>
        <source>The socket of the container engine is not an absolute path: %1</source>
        <translation>Der Socket der Container-Engine ist kein absoluter Pfad: %1</translation>
    </message>
    <message>
        <source>Docker&apos;s context “%1” is not there, or names no engine. See: docker context ls</source>
        <translation>Den Docker-Kontext „%1“ gibt es nicht, oder er nennt keine Engine. Siehe: docker context ls</translation>
    </message>
</context>
<context>
    <name>DockerProvider</name>
    <message>
        <source>It ran out of memory.</source>
        <translation>Der Arbeitsspeicher ging ihm aus.</translation>
    </message>
    <message>
        <source>Exit status %1.</source>
        <translation>Exit-Status %1.</translation>
    </message>
    <message>
        <source>The image %1 is made for %2, and the sandbox-agent of this computer, which would be copied into it, for %3. Choose an image for %3, or one with sandbox-agent in it.</source>
        <translation>Das Image %1 ist für %2 gemacht, und der sandbox-agent dieses Computers, der hineinkopiert würde, für %3. Ein Image für %3 wählen oder eines, das sandbox-agent enthält.</translation>
    </message>
    <message>
        <source>Docker or Podman</source>
        <translation>Docker oder Podman</translation>
    </message>
    <message>
        <source>Needs a container engine on this computer that this user may use, or one of another computer by ssh.</source>
        <translation>Braucht eine Container-Engine auf diesem Computer, die dieser Benutzer verwenden darf, oder die eines anderen Computers per ssh.</translation>
    </message>
    <message>
        <source>This is not a sandbox of a container engine: %1</source>
        <translation>Dies ist keine Sandbox einer Container-Engine: %1</translation>
    </message>
    <message>
        <source>The address of the container engine “%1” is not known. Enter it in the settings of the provider.</source>
        <translation>Die Adresse der Container-Engine „%1“ ist nicht bekannt. In den Einstellungen des Anbieters eintragen.</translation>
    </message>
    <message>
        <source>The container engine that is used now is not the one that made this sandbox. Was its address, DOCKER_HOST or the context changed?</source>
        <translation>Die jetzige Container-Engine ist nicht die, die diese Sandbox erstellt hat. Wurde ihre Adresse, DOCKER_HOST oder der Kontext geändert?</translation>
    </message>
    <message>
        <source>The container was renamed or is not Sandgate&apos;s: it is left alone.</source>
        <translation>Der Container wurde umbenannt oder ist nicht von Sandgate: Er bleibt unberührt.</translation>
    </message>
    <message>
        <source>The folder that the sandbox is to see is not there: %1</source>
        <translation>Den Ordner, den die Sandbox sehen soll, gibt es nicht: %1</translation>
    </message>
    <message>
        <source>Asking for the image</source>
        <translation>Nach dem Image wird gefragt</translation>
    </message>
    <message>
        <source>This is not a sandbox&apos;s key: %1</source>
        <translation>Dies ist kein Schlüssel einer Sandbox: %1</translation>
    </message>
    <message>
        <source>Asking the container engine</source>
        <translation>Die Container-Engine wird gefragt</translation>
    </message>
    <message>
        <source>Making the container</source>
        <translation>Der Container wird erstellt</translation>
    </message>
    <message>
        <source>Another container has the name that the sandbox&apos;s should have.</source>
        <translation>Ein anderer Container hat den Namen, den der Container der Sandbox haben soll.</translation>
    </message>
    <message>
        <source>The container&apos;s port is not published on the loopback of the engine&apos;s computer.</source>
        <translation>Der Port des Containers ist nicht auf dem Loopback des Computers der Engine veröffentlicht.</translation>
    </message>
    <message>
        <source>The container&apos;s server was started without a token.</source>
        <translation>Der Server des Containers wurde ohne Token gestartet.</translation>
    </message>
    <message>
        <source>Letting the frozen container go on</source>
        <translation>Der eingefrorene Container wird fortgesetzt</translation>
    </message>
    <message>
        <source>sandbox-agent cannot be read: %1</source>
        <translation>sandbox-agent ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>The engine is removing the container.</source>
        <translation>Die Engine entfernt den Container.</translation>
    </message>
    <message>
        <source>Copying the server into the container</source>
        <translation>Der Server wird in den Container kopiert</translation>
    </message>
    <message>
        <source>Starting the container</source>
        <translation>Der Container wird gestartet</translation>
    </message>
    <message>
        <source>Waiting for the server to answer</source>
        <translation>Warten auf die Antwort des Servers</translation>
    </message>
    <message>
        <source>The sandbox&apos;s server did not answer in time, and was ended. What it printed is below.</source>
        <translation>Der Server der Sandbox hat nicht rechtzeitig geantwortet und wurde beendet. Seine Ausgabe steht unten.</translation>
    </message>
    <message>
        <source>The sandbox&apos;s server ended right after its start. What it printed is below.</source>
        <translation>Der Server der Sandbox endete gleich nach dem Start. Seine Ausgabe steht unten.</translation>
    </message>
</context>
<context>
    <name>DockerSettings</name>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>The image that the container is made of. sandbox-agent is copied into one that has none.</source>
        <translation>Das Image, aus dem der Container erstellt wird. Fehlt darin sandbox-agent, wird er hineinkopiert.</translation>
    </message>
    <message>
        <source>Workspace folder</source>
        <translation>Arbeitsordner</translation>
    </message>
    <message>
        <source>The folder in the container in which its agents work; it is made if it is not there.</source>
        <translation>Der Ordner im Container, in dem seine Agenten arbeiten; fehlt er, wird er angelegt.</translation>
    </message>
    <message>
        <source>Shared folders</source>
        <translation>Geteilte Ordner</translation>
    </message>
    <message>
        <source>Folders of this computer and volumes, written /here:/there or /here:/there:ro. Agents can change what is in them.</source>
        <translation>Ordner dieses Computers und Volumes, geschrieben /hier:/dort oder /hier:/dort:ro. Agenten können ändern, was darin ist.</translation>
    </message>
    <message>
        <source>Memory in MiB</source>
        <translation>Arbeitsspeicher in MiB</translation>
    </message>
    <message>
        <source>The most that it may use; 0 is without a limit.</source>
        <translation>Wie viel höchstens; 0 ist unbegrenzt.</translation>
    </message>
    <message>
        <source>Processors</source>
        <translation>Prozessoren</translation>
    </message>
    <message>
        <source>How many it may keep busy, such as 1.5; 0 is without a limit.</source>
        <translation>Wie viele höchstens beschäftigt sind, etwa 1.5; 0 ist unbegrenzt.</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>Prozesse</translation>
    </message>
    <message>
        <source>How many there may be at once; 0 is without a limit.</source>
        <translation>Wie viele es zugleich geben darf; 0 ist unbegrenzt.</translation>
    </message>
    <message>
        <source>Fetch the image</source>
        <translation>Image holen</translation>
    </message>
    <message>
        <source>When it is missing, always, or never.</source>
        <translation>Wenn es fehlt, immer oder nie.</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plattform</translation>
    </message>
    <message>
        <source>Such as linux/arm64; without one, the engine&apos;s own.</source>
        <translation>Etwa linux/arm64; ohne Angabe die der Engine.</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Name or number in the container, or user:group; without one, the image&apos;s.</source>
        <translation>Name oder Nummer im Container, oder Benutzer:Gruppe; ohne Angabe der des Images.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>One of the engine&apos;s networks; without one, its default.</source>
        <translation>Eines der Netzwerke der Engine; ohne Angabe ihr Standard.</translation>
    </message>
    <message>
        <source>First process</source>
        <translation>Erster Prozess</translation>
    </message>
    <message>
        <source>A small one that clears up after others that ended.</source>
        <translation>Ein kleiner, der nach beendeten anderen aufräumt.</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <source>The name under which a container engine was entered; without one, the usual engine.</source>
        <translation>Der Name, unter dem eine Container-Engine eingetragen ist; ohne Angabe die übliche.</translation>
    </message>
    <message>
        <source>Address of the engine</source>
        <translation>Adresse der Engine</translation>
    </message>
    <message>
        <source>As in DOCKER_HOST: ssh://me@computer for another computer&apos;s, or unix:///path of a socket. The default one needs none: DOCKER_HOST, Docker&apos;s context and the usual sockets are heeded.</source>
        <translation>Wie in DOCKER_HOST: ssh://me@computer für die eines anderen Computers oder unix:///Pfad eines Sockets. Die übliche braucht keine: DOCKER_HOST, der Docker-Kontext und die üblichen Sockets werden beachtet.</translation>
    </message>
    <message>
        <source>This is not a folder to share, which is written /here:/there or /here:/there:ro: %1</source>
        <translation>Dies ist kein zu teilender Ordner, der als /hier:/dort oder /hier:/dort:ro geschrieben wird: %1</translation>
    </message>
    <message>
        <source>The network “host” would open the sandbox&apos;s server to every computer around. Leave the network empty, or name another one.</source>
        <translation>Das Netzwerk „host“ würde den Server der Sandbox jedem Computer ringsum öffnen. Das Netzwerk leer lassen oder ein anderes nennen.</translation>
    </message>
    <message>
        <source>Nothing can reach a sandbox in the network “%1”. Leave the network empty, or name one of the engine&apos;s own.</source>
        <translation>Nichts kann eine Sandbox im Netzwerk „%1“ erreichen. Das Netzwerk leer lassen oder eines der Engine nennen.</translation>
    </message>
    <message>
        <source>The setting “%1” must be a number, 0 for no limit.</source>
        <translation>Die Einstellung „%1“ muss eine Zahl sein, 0 für unbegrenzt.</translation>
    </message>
    <message>
        <source>The workspace must be an absolute path in the container: %1</source>
        <translation>Der Arbeitsordner muss ein absoluter Pfad im Container sein: %1</translation>
    </message>
</context>
<context>
    <name>E2b</name>
    <message>
        <source>The command in the sandbox took too long, and was ended.</source>
        <translation>Der Befehl in der Sandbox hat zu lange gedauert und wurde beendet.</translation>
    </message>
    <message>
        <source>The command could not be run in the sandbox.</source>
        <translation>Der Befehl konnte in der Sandbox nicht ausgeführt werden.</translation>
    </message>
    <message>
        <source>The connection to the sandbox was cut before a command in it had ended.</source>
        <translation>Die Verbindung zur Sandbox brach ab, bevor ein Befehl darin zu Ende war.</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>From the E2B dashboard; it begins with “e2b_”.</source>
        <translation>Aus dem Dashboard von E2B; beginnt mit „e2b_“.</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domain</translation>
    </message>
    <message>
        <source>Of a self-hosted E2B.</source>
        <translation>Eines selbst betriebenen E2B.</translation>
    </message>
    <message>
        <source>Address of the API</source>
        <translation>Adresse der API</translation>
    </message>
    <message>
        <source>Without one, api.&lt;domain&gt;.</source>
        <translation>Ohne Angabe api.&lt;domain&gt;.</translation>
    </message>
    <message>
        <source>Address of all sandboxes</source>
        <translation>Adresse aller Sandboxes</translation>
    </message>
    <message>
        <source>Where a proxy of one&apos;s own leads to the sandboxes, by headers; without one, by host names.</source>
        <translation>Wo ein eigener Proxy zu den Sandboxes führt, über Header; ohne Angabe über Hostnamen.</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Name or id of the template that the sandbox is made of.</source>
        <translation>Name oder Kennung der Vorlage, aus der die Sandbox erstellt wird.</translation>
    </message>
    <message>
        <source>Lifetime in minutes</source>
        <translation>Lebensdauer in Minuten</translation>
    </message>
    <message>
        <source>After this time it is paused, unless it is extended; while an agent works, it is. Plans have a limit: 60 for Hobby.</source>
        <translation>Danach wird sie pausiert, wenn sie nicht verlängert wird; während ein Agent arbeitet, wird sie es. Tarife haben eine Grenze: 60 bei Hobby.</translation>
    </message>
    <message>
        <source>At its end</source>
        <translation>An ihrem Ende</translation>
    </message>
    <message>
        <source>A paused sandbox keeps its files and all that runs in it; a deleted one is lost.</source>
        <translation>Eine pausierte Sandbox behält ihre Dateien und alles, was in ihr läuft; eine gelöschte ist verloren.</translation>
    </message>
    <message>
        <source>Internet access</source>
        <translation>Internetzugang</translation>
    </message>
    <message>
        <source>Agents need it for their models.</source>
        <translation>Agenten brauchen ihn für ihre Modelle.</translation>
    </message>
    <message>
        <source>E2B does not know the template, or is too old.</source>
        <translation>E2B kennt die Vorlage nicht oder ist zu alt.</translation>
    </message>
    <message>
        <source>E2B made a sandbox without an id.</source>
        <translation>E2B hat eine Sandbox ohne Kennung erstellt.</translation>
    </message>
    <message>
        <source>E2B&apos;s list of sandboxes is none.</source>
        <translation>Die Liste der Sandboxes von E2B ist keine.</translation>
    </message>
    <message>
        <source>Needs an account at e2b.dev and its API key.</source>
        <translation>Braucht ein Konto bei e2b.dev und dessen API-Schlüssel.</translation>
    </message>
</context>
<context>
    <name>EngineEvents</name>
    <message>
        <source>The engine&apos;s events were not expected.</source>
        <translation>Die Ereignisse der Engine waren nicht erwartet.</translation>
    </message>
</context>
<context>
    <name>Environment</name>
    <message>
        <source>Environment variables</source>
        <translation>Umgebungsvariablen</translation>
    </message>
    <message>
        <source>For everything that runs in the sandbox. They are stored as they are: keys are better passed on.</source>
        <translation>Für alles, was in der Sandbox läuft. Sie werden offen gespeichert: Schlüssel werden besser weitergegeben.</translation>
    </message>
    <message>
        <source>Variables to pass on</source>
        <translation>Weiterzugebende Variablen</translation>
    </message>
    <message>
        <source>Names of environment variables of this computer, such as ANTHROPIC_API_KEY, whose values the sandbox gets when it is made. Sandgate does not store them.</source>
        <translation>Namen von Umgebungsvariablen dieses Computers, etwa ANTHROPIC_API_KEY, deren Werte die Sandbox beim Erstellen erhält. Sandgate speichert sie nicht.</translation>
    </message>
    <message>
        <source>Demo agent</source>
        <translation>Demo-Agent</translation>
    </message>
    <message>
        <source>Shows the agent “mock” of the sandbox under its own name.</source>
        <translation>Zeigt den Agenten „mock“ der Sandbox unter eigenem Namen.</translation>
    </message>
    <message>
        <source>Kept alive for at most (hours)</source>
        <translation>Am Leben halten höchstens (Stunden)</translation>
    </message>
    <message>
        <source>While an agent works or a request waits, its end is put off, for so long after each waking. At 0 it never is.</source>
        <translation>Während ein Agent arbeitet oder eine Anfrage wartet, wird das Ende hinausgeschoben, nach jedem Aufwecken so lange. Bei 0 nie.</translation>
    </message>
    <message>
        <source>The variable %1 is to be passed on, and is not set here.</source>
        <translation>Die Variable %1 soll weitergegeben werden und ist hier nicht gesetzt.</translation>
    </message>
    <message>
        <source>This is not a variable&apos;s name: %1</source>
        <translation>Dies ist kein Name einer Variablen: %1</translation>
    </message>
</context>
<context>
    <name>EventListModel</name>
    <message>
        <source>error: %1</source>
        <translation>Fehler: %1</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>unlesbar</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>answer: %1</source>
        <translation>Antwort: %1</translation>
    </message>
</context>
<context>
    <name>ExtendMenu</name>
    <message>
        <source>To %1 Minutes From Now</source>
        <translation>Auf %1 Minuten ab jetzt</translation>
    </message>
    <message>
        <source>To One Hour From Now</source>
        <translation>Auf eine Stunde ab jetzt</translation>
    </message>
    <message>
        <source>To %1 Hours From Now</source>
        <translation>Auf %1 Stunden ab jetzt</translation>
    </message>
</context>
<context>
    <name>FieldEditor</name>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>Wählen: %1</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>Es gibt keinen solchen Ordner.</translation>
    </message>
    <message>
        <source>NAME=value, one a line</source>
        <translation>NAME=Wert, einer pro Zeile</translation>
    </message>
    <message>
        <source>One a line</source>
        <translation>Einer pro Zeile</translation>
    </message>
    <message>
        <source>“%1” is not written as NAME=value.</source>
        <translation>„%1“ ist nicht als NAME=Wert geschrieben.</translation>
    </message>
</context>
<context>
    <name>FileActions</name>
    <message>
        <source>The local path is to be absolute: %1</source>
        <translation>Der lokale Pfad muss absolut sein: %1</translation>
    </message>
</context>
<context>
    <name>FileTransfer</name>
    <message>
        <source>%1 is no file.</source>
        <translation>%1 ist keine Datei.</translation>
    </message>
    <message>
        <source>%1 changed while it was read: %2 bytes came of %3. Try again.</source>
        <translation>%1 wurde während des Lesens geändert: %2 Bytes kamen von %3. Erneut versuchen.</translation>
    </message>
    <message>
        <source>The file arrived, but could not be put together in the sandbox.</source>
        <translation>Die Datei ist angekommen, konnte in der Sandbox aber nicht zusammengesetzt werden.</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Say which name the file gets in the sandbox.</source>
        <translation>Angeben, welchen Namen die Datei in der Sandbox bekommt.</translation>
    </message>
    <message>
        <source>%1 changed while it was read. Try again.</source>
        <translation>%1 wurde während des Lesens geändert. Erneut versuchen.</translation>
    </message>
    <message>
        <source>The sandbox&apos;s archive has a part of a wrong size.</source>
        <translation>Das Archiv der Sandbox hat einen Teil falscher Größe.</translation>
    </message>
    <message>
        <source>The sandbox&apos;s archive has no parts.</source>
        <translation>Das Archiv der Sandbox hat keine Teile.</translation>
    </message>
    <message>
        <source>The folder holds more than %1 bytes.</source>
        <translation>Der Ordner enthält mehr als %1 Bytes.</translation>
    </message>
    <message>
        <source>What has come is kept here for the next try, which goes on from there.</source>
        <translation>Was ankam, bleibt hier für den nächsten Versuch, der dort weitermacht.</translation>
    </message>
    <message>
        <source>There is something called %1 in the sandbox already. Remove it, or say that it is to be replaced.</source>
        <translation>In der Sandbox gibt es schon etwas namens %1. Entfernen oder angeben, dass es ersetzt werden soll.</translation>
    </message>
    <message>
        <source>A folder of this size needs tar in the sandbox, which is not installed there.</source>
        <translation>Ein Ordner dieser Größe braucht tar in der Sandbox, das dort nicht installiert ist.</translation>
    </message>
    <message>
        <source>The folder cannot be made in the sandbox.</source>
        <translation>Der Ordner kann in der Sandbox nicht angelegt werden.</translation>
    </message>
    <message>
        <source>The folder arrived, but could not be unpacked in the sandbox.</source>
        <translation>Der Ordner ist angekommen, konnte in der Sandbox aber nicht entpackt werden.</translation>
    </message>
    <message>
        <source>There is no tar in the sandbox.</source>
        <translation>In der Sandbox gibt es kein tar.</translation>
    </message>
    <message>
        <source>%1 could not be packed in the sandbox.</source>
        <translation>%1 konnte in der Sandbox nicht gepackt werden.</translation>
    </message>
    <message>
        <source>%1 could not be removed in the sandbox.</source>
        <translation>%1 konnte in der Sandbox nicht entfernt werden.</translation>
    </message>
    <message>
        <source>Say which name the folder gets in the sandbox.</source>
        <translation>Angeben, welchen Namen der Ordner in der Sandbox bekommt.</translation>
    </message>
    <message>
        <source>There is no tar in the sandbox, or no split: modes and links are not kept.</source>
        <translation>In der Sandbox fehlt tar oder split: Rechte und Links bleiben nicht erhalten.</translation>
    </message>
    <message>
        <source>The sandbox lists a name that is none: %1</source>
        <translation>Die Sandbox führt einen Namen auf, der keiner ist: %1</translation>
    </message>
    <message>
        <source>The folder is nested too deeply.</source>
        <translation>Der Ordner ist zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>%1 is a link to a folder, or to nothing, and was left out.</source>
        <translation>%1 ist ein Link auf einen Ordner oder ins Leere und wurde ausgelassen.</translation>
    </message>
    <message>
        <source>%1 cannot be read, and was left out.</source>
        <translation>%1 ist nicht lesbar und wurde ausgelassen.</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1 konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>%1 is being written by another copy.</source>
        <translation>%1 wird von einer anderen Kopie geschrieben.</translation>
    </message>
</context>
<context>
    <name>FileWork</name>
    <message>
        <source>This sandbox is not known any more.</source>
        <translation>Diese Sandbox ist nicht mehr bekannt.</translation>
    </message>
    <message>
        <source>The sandbox is not awake. Wake it to reach its files.</source>
        <translation>Die Sandbox ist nicht wach. Aufwecken, um ihre Dateien zu erreichen.</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>Es wurde abgebrochen.</translation>
    </message>
    <message>
        <source>There is something called %1 already.</source>
        <translation>Es gibt schon etwas namens %1.</translation>
    </message>
</context>
<context>
    <name>HistoryActions</name>
    <message>
        <source>A session is exported as &quot;jsonl&quot;, as &quot;markdown&quot; or as &quot;html&quot;.</source>
        <translation>Eine Sitzung wird als „jsonl“, „markdown“ oder „html“ exportiert.</translation>
    </message>
    <message>
        <source>prune needs &quot;endedBefore&quot;, &quot;deletedBefore&quot; or &quot;logsExitedBefore&quot;, in milliseconds since 1970.</source>
        <translation>prune braucht „endedBefore“, „deletedBefore“ oder „logsExitedBefore“, in Millisekunden seit 1970.</translation>
    </message>
</context>
<context>
    <name>HostPattern</name>
    <message>
        <source>A host is a name such as “example.org”, or “*.example.org” for all below it; without a scheme, port or path.</source>
        <translation>Ein Host ist ein Name wie „example.org“ oder „*.example.org“ für alle darunter; ohne Schema, Port und Pfad.</translation>
    </message>
</context>
<context>
    <name>HttpError</name>
    <message>
        <source>The server did not accept the request.</source>
        <translation>Der Server hat die Anforderung nicht angenommen.</translation>
    </message>
    <message>
        <source>The server does not accept the token. Check it in the settings.</source>
        <translation>Der Server nimmt das Token nicht an. In den Einstellungen prüfen.</translation>
    </message>
    <message>
        <source>The account&apos;s quota or balance is used up.</source>
        <translation>Das Kontingent oder Guthaben des Kontos ist aufgebraucht.</translation>
    </message>
    <message>
        <source>The server does not allow this with the token it was given.</source>
        <translation>Der Server erlaubt dies mit dem erhaltenen Token nicht.</translation>
    </message>
    <message>
        <source>The server does not know the address that was asked for.</source>
        <translation>Der Server kennt die verlangte Adresse nicht.</translation>
    </message>
    <message>
        <source>It does not exist on the server any more.</source>
        <translation>Auf dem Server gibt es das nicht mehr.</translation>
    </message>
    <message>
        <source>The server waited too long and gave up.</source>
        <translation>Der Server hat zu lange gewartet und aufgegeben.</translation>
    </message>
    <message>
        <source>The server says that this is not possible now.</source>
        <translation>Der Server sagt, dass dies jetzt nicht möglich ist.</translation>
    </message>
    <message>
        <source>The request is too large for the server.</source>
        <translation>Die Anforderung ist zu groß für den Server.</translation>
    </message>
    <message>
        <source>The server asks for fewer requests. Try again later.</source>
        <translation>Der Server bittet um weniger Anforderungen. Später erneut versuchen.</translation>
    </message>
    <message>
        <source>The server cannot do this.</source>
        <translation>Der Server kann das nicht.</translation>
    </message>
    <message>
        <source>The server answered with a redirect to %1. Check the server&apos;s address in the settings.</source>
        <translation>Der Server hat auf %1 umgeleitet. Die Adresse des Servers in den Einstellungen prüfen.</translation>
    </message>
    <message>
        <source>The server refused the request (status %1).</source>
        <translation>Der Server hat die Anforderung abgelehnt (Status %1).</translation>
    </message>
    <message>
        <source>The server failed (status %1).</source>
        <translation>Der Server hat versagt (Status %1).</translation>
    </message>
    <message>
        <source>The server&apos;s answer was not expected (status %1).</source>
        <translation>Die Antwort des Servers war nicht erwartet (Status %1).</translation>
    </message>
    <message>
        <source>The answer is a web page, perhaps a proxy&apos;s or a log-in page.</source>
        <translation>Die Antwort ist eine Webseite, vielleicht die eines Proxys oder eine Anmeldeseite.</translation>
    </message>
</context>
<context>
    <name>HttpText</name>
    <message>
        <source>The server&apos;s address must begin with http:// or https:// and a host&apos;s name.</source>
        <translation>Die Adresse des Servers muss mit http:// oder https:// und einem Hostnamen beginnen.</translation>
    </message>
    <message>
        <source>The server&apos;s address must not hold a user&apos;s name or password. Enter the token apart.</source>
        <translation>Die Adresse des Servers darf weder Benutzernamen noch Passwort enthalten. Das Token getrennt eingeben.</translation>
    </message>
    <message>
        <source>The path of the socket %1 is too long for the system.</source>
        <translation>Der Pfad des Sockets %1 ist für das System zu lang.</translation>
    </message>
</context>
<context>
    <name>ImageDecoder</name>
    <message>
        <source>The image has %1 × %2 pixels, too many to be shown.</source>
        <translation>Das Bild hat %1 × %2 Pixel, zu viele zum Anzeigen.</translation>
    </message>
    <message>
        <source>The image is damaged.</source>
        <translation>Das Bild ist beschädigt.</translation>
    </message>
</context>
<context>
    <name>ImageName</name>
    <message>
        <source>This is not an image&apos;s name: %1</source>
        <translation>Dies ist kein Name eines Images: %1</translation>
    </message>
</context>
<context>
    <name>LinePattern</name>
    <message>
        <source>The regular expression is not right at character %1: %2.</source>
        <translation>Der reguläre Ausdruck ist bei Zeichen %1 nicht richtig: %2.</translation>
    </message>
    <message numerus="yes">
        <source>What is looked for may have at most %n characters.</source>
        <translation>
            <numerusform>Was gesucht wird, darf höchstens %n Zeichen haben.</numerusform>
            <numerusform>Was gesucht wird, darf höchstens %n Zeichen haben.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListCursor</name>
    <message>
        <source>The cursor is not one of this list. Begin without one.</source>
        <translation>Der Cursor gehört nicht zu dieser Liste. Ohne Cursor beginnen.</translation>
    </message>
</context>
<context>
    <name>LocalProvider</name>
    <message>
        <source>Workspace folder</source>
        <translation>Arbeitsordner</translation>
    </message>
    <message>
        <source>The folder in which its agents work. Without one, a new folder that is deleted with it.</source>
        <translation>Der Ordner, in dem die Agenten arbeiten. Ohne Angabe ein neuer Ordner, der mit ihr gelöscht wird.</translation>
    </message>
    <message>
        <source>Demo agent</source>
        <translation>Demo-Agent</translation>
    </message>
    <message>
        <source>Adds an agent that needs no account.</source>
        <translation>Fügt einen Agenten hinzu, der kein Konto braucht.</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
    <message>
        <source>Not isolated: agents run with your own rights.</source>
        <translation>Nicht isoliert: Agenten laufen mit den eigenen Rechten.</translation>
    </message>
    <message>
        <source>This is not a sandbox of this computer: %1</source>
        <translation>Dies ist keine Sandbox dieses Computers: %1</translation>
    </message>
    <message>
        <source>The sandbox&apos;s folder is no longer there: %1</source>
        <translation>Den Ordner der Sandbox gibt es nicht mehr: %1</translation>
    </message>
    <message>
        <source>The workspace folder does not exist: %1. Choose a folder that does.</source>
        <translation>Den Arbeitsordner gibt es nicht: %1. Einen wählen, den es gibt.</translation>
    </message>
    <message>
        <source>The sandbox&apos;s folder cannot be made: %1</source>
        <translation>Der Ordner der Sandbox kann nicht angelegt werden: %1</translation>
    </message>
    <message>
        <source>The sandbox&apos;s folder cannot be written to.</source>
        <translation>In den Ordner der Sandbox kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>This is not a sandbox&apos;s key: %1</source>
        <translation>Dies ist kein Schlüssel einer Sandbox: %1</translation>
    </message>
    <message>
        <source>Looking for sandbox-agent</source>
        <translation>sandbox-agent wird gesucht</translation>
    </message>
    <message>
        <source>Making the sandbox&apos;s folder</source>
        <translation>Der Ordner der Sandbox wird angelegt</translation>
    </message>
    <message>
        <source>Finding the server that runs already</source>
        <translation>Der schon laufende Server wird gesucht</translation>
    </message>
    <message>
        <source>Starting the server</source>
        <translation>Der Server wird gestartet</translation>
    </message>
    <message>
        <source>The workspace folder is no longer there: %1. Put it back, or delete the sandbox.</source>
        <translation>Den Arbeitsordner gibt es nicht mehr: %1. Zurücklegen oder die Sandbox löschen.</translation>
    </message>
    <message>
        <source>A process that runs in place of the sandbox&apos;s server is not ours.</source>
        <translation>Ein Prozess, der anstelle des Servers der Sandbox läuft, ist nicht unserer.</translation>
    </message>
    <message>
        <source>Some processes of the sandbox would not end.</source>
        <translation>Manche Prozesse der Sandbox wollten nicht enden.</translation>
    </message>
    <message>
        <source>The sandbox&apos;s folder could not be removed: %1</source>
        <translation>Der Ordner der Sandbox konnte nicht entfernt werden: %1</translation>
    </message>
    <message>
        <source>Processes of an earlier server of this sandbox cannot be ended.</source>
        <translation>Prozesse eines früheren Servers dieser Sandbox können nicht beendet werden.</translation>
    </message>
    <message>
        <source>sandbox-agent could not be started: %1</source>
        <translation>sandbox-agent konnte nicht gestartet werden: %1</translation>
    </message>
    <message>
        <source>The sandbox&apos;s server did not listen in time, and was ended. What it printed is below.</source>
        <translation>Der Server der Sandbox war nicht rechtzeitig bereit und wurde beendet. Seine Ausgabe steht unten.</translation>
    </message>
    <message>
        <source>The sandbox&apos;s server ended right after its start. What it printed is below.</source>
        <translation>Der Server der Sandbox endete gleich nach dem Start. Seine Ausgabe steht unten.</translation>
    </message>
    <message>
        <source>The sandbox-agent program that was chosen is not there: %1. Choose another one in the settings, or clear SANDBOX_AGENT_BIN.</source>
        <translation>Das gewählte Programm sandbox-agent gibt es nicht: %1. In den Einstellungen ein anderes wählen oder SANDBOX_AGENT_BIN leeren.</translation>
    </message>
    <message>
        <source>sandbox-agent, the server that runs in each sandbox, is not installed on this computer. Install it with the button here, or with ./run --install-only.</source>
        <translation>sandbox-agent, der Server, der in jeder Sandbox läuft, ist auf diesem Computer nicht installiert. Mit dem Knopf hier installieren oder mit ./run --install-only.</translation>
    </message>
    <message>
        <source>npm is not installed. Install the Debian packages nodejs and npm, then try again.</source>
        <translation>npm ist nicht installiert. Die Debian-Pakete nodejs und npm installieren, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>The packages could not be installed.</source>
        <translation>Die Pakete konnten nicht installiert werden.</translation>
    </message>
    <message>
        <source>npm did not finish within ten minutes. Try again.</source>
        <translation>npm wurde nicht binnen zehn Minuten fertig. Erneut versuchen.</translation>
    </message>
    <message>
        <source>npm could not install the packages. Is the network there?</source>
        <translation>npm konnte die Pakete nicht installieren. Ist das Netzwerk da?</translation>
    </message>
    <message>
        <source>The installed packages could not be put in place.</source>
        <translation>Die installierten Pakete konnten nicht an ihren Platz gebracht werden.</translation>
    </message>
    <message>
        <source>The demo agent needs Node.js, which is not installed. Install the Debian package nodejs.</source>
        <translation>Der Demo-Agent braucht Node.js, das nicht installiert ist. Das Debian-Paket nodejs installieren.</translation>
    </message>
    <message>
        <source>The demo agent is not installed on this computer. Install it with the button here, or with ./run --install-only.</source>
        <translation>Der Demo-Agent ist auf diesem Computer nicht installiert. Mit dem Knopf hier installieren oder mit ./run --install-only.</translation>
    </message>
    <message>
        <source>The demo agent could not be added to the sandbox.</source>
        <translation>Der Demo-Agent konnte der Sandbox nicht hinzugefügt werden.</translation>
    </message>
</context>
<context>
    <name>LogFile</name>
    <message>
        <source>There is no room in %1 for more of this log, so only its newest lines are kept. Free some space on the disk.</source>
        <translation>In %1 ist kein Platz für mehr von diesem Protokoll; nur die neuesten Zeilen bleiben. Auf dem Datenträger Platz schaffen.</translation>
    </message>
    <message>
        <source>Lines of this log could not be written to %1.</source>
        <translation>Zeilen dieses Protokolls konnten nicht nach %1 geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>LogSave</name>
    <message>
        <source>Saving the log was stopped.</source>
        <translation>Das Speichern des Protokolls wurde angehalten.</translation>
    </message>
    <message>
        <source>The log could not be saved to %1: %2.</source>
        <translation>Das Protokoll konnte nicht in %1 gespeichert werden: %2.</translation>
    </message>
</context>
<context>
    <name>LogStore</name>
    <message>
        <source>… entries were dropped by the server</source>
        <translation>… Einträge wurden vom Server verworfen</translation>
    </message>
    <message>
        <source>… one entry was dropped by the server</source>
        <translation>… ein Eintrag wurde vom Server verworfen</translation>
    </message>
    <message numerus="yes">
        <source>… %Ln entries were dropped by the server</source>
        <translation>
            <numerusform>… %Ln Eintrag wurde vom Server verworfen</numerusform>
            <numerusform>… %Ln Einträge wurden vom Server verworfen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Losses</name>
    <message>
        <source>One agent is at work and will be stopped.</source>
        <translation>Ein Agent arbeitet und wird angehalten.</translation>
    </message>
    <message>
        <source>One running process will be ended.</source>
        <translation>Ein laufender Prozess wird beendet.</translation>
    </message>
    <message>
        <source>%1 cannot keep it while it sleeps: all files in it are lost. Copy what you want to keep first.</source>
        <translation>%1 kann sie im Schlaf nicht bewahren: Alle Dateien darin gehen verloren. Zuerst kopieren, was bleiben soll.</translation>
    </message>
    <message>
        <source>One session will end.</source>
        <translation>Eine Sitzung wird beendet.</translation>
    </message>
    <message>
        <source>Your files in %1 stay as they are.</source>
        <translation>Die eigenen Dateien in %1 bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Its workspace folder %1 is deleted, with all files in it. Copy what you want to keep first.</source>
        <translation>Ihr Arbeitsordner %1 wird gelöscht, mit allen Dateien darin. Zuerst kopieren, was bleiben soll.</translation>
    </message>
    <message>
        <source>All files in it are deleted. Copy what you want to keep first.</source>
        <translation>Alle Dateien darin werden gelöscht. Zuerst kopieren, was bleiben soll.</translation>
    </message>
    <message numerus="yes">
        <source>%n agents are at work and will be stopped.</source>
        <translation>
            <numerusform>%n Agent arbeitet und wird angehalten.</numerusform>
            <numerusform>%n Agenten arbeiten und werden angehalten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running processes will be ended.</source>
        <translation>
            <numerusform>%n laufender Prozess wird beendet.</numerusform>
            <numerusform>%n laufende Prozesse werden beendet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sessions will end.</source>
        <translation>
            <numerusform>%n Sitzung wird beendet.</numerusform>
            <numerusform>%n Sitzungen werden beendet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MarkActions</name>
    <message>
        <source>A session&apos;s colour is &quot;red&quot;, &quot;amber&quot;, &quot;green&quot;, &quot;blue&quot;, &quot;violet&quot; or &quot;none&quot;.</source>
        <translation>Die Farbe einer Sitzung ist „red“, „amber“, „green“, „blue“, „violet“ oder „none“.</translation>
    </message>
</context>
<context>
    <name>Marks</name>
    <message>
        <source>A tag has a character that cannot be seen: %1</source>
        <translation>Ein Schlagwort enthält ein Zeichen, das nicht sichtbar ist: %1</translation>
    </message>
    <message numerus="yes">
        <source>A tag has at most %n characters: “%1”</source>
        <translation>
            <numerusform>Ein Schlagwort hat höchstens %n Zeichen: „%1“</numerusform>
            <numerusform>Ein Schlagwort hat höchstens %n Zeichen: „%1“</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A session has at most %n tags.</source>
        <translation>
            <numerusform>Eine Sitzung hat höchstens %n Schlagwort.</numerusform>
            <numerusform>Eine Sitzung hat höchstens %n Schlagwörter.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Modal</name>
    <message>
        <source>%1 does not know it any more.</source>
        <translation>%1 kennt es nicht mehr.</translation>
    </message>
    <message>
        <source>%1 does not accept the account&apos;s key. Check it in the settings.</source>
        <translation>%1 nimmt den Schlüssel des Kontos nicht an. In den Einstellungen prüfen.</translation>
    </message>
    <message>
        <source>%1 gives this account no more at the moment.</source>
        <translation>%1 gibt diesem Konto im Moment nicht mehr.</translation>
    </message>
    <message>
        <source>%1 cannot be reached.</source>
        <translation>%1 ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>%1 did not do it.</source>
        <translation>%1 hat es nicht getan.</translation>
    </message>
    <message>
        <source>The configuration of Modal&apos;s own program is not readable.</source>
        <translation>Die Konfiguration von Modals eigenem Programm ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Modal does not say how a command ended.</source>
        <translation>Modal sagt nicht, wie ein Befehl endete.</translation>
    </message>
    <message>
        <source>Token id</source>
        <translation>Token-Kennung</translation>
    </message>
    <message>
        <source>From “modal token new”, or the settings at modal.com; it begins with “ak-”.</source>
        <translation>Von „modal token new“ oder aus den Einstellungen auf modal.com; beginnt mit „ak-“.</translation>
    </message>
    <message>
        <source>Token secret</source>
        <translation>Token-Geheimnis</translation>
    </message>
    <message>
        <source>It begins with “as-”.</source>
        <translation>Beginnt mit „as-“.</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Of the workspace; without one, its default.</source>
        <translation>Des Workspace; ohne Angabe dessen Standard.</translation>
    </message>
    <message>
        <source>Address of the service</source>
        <translation>Adresse des Dienstes</translation>
    </message>
    <message>
        <source>Only where a proxy of one&apos;s own leads to it.</source>
        <translation>Nur wo ein eigener Proxy dorthin führt.</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>A container image with its tag; it needs npm or curl. Its first use takes minutes.</source>
        <translation>Ein Container-Image mit seinem Tag; es braucht npm oder curl. Die erste Verwendung dauert Minuten.</translation>
    </message>
    <message>
        <source>Lifetime in minutes</source>
        <translation>Lebensdauer in Minuten</translation>
    </message>
    <message>
        <source>After this time it is ended, and all that is in it is lost. It cannot be extended; a day at most.</source>
        <translation>Danach wird sie beendet, und alles darin ist verloren. Nicht verlängerbar; höchstens ein Tag.</translation>
    </message>
    <message>
        <source>Processors</source>
        <translation>Prozessoren</translation>
    </message>
    <message>
        <source>That it gets for sure; it may use more.</source>
        <translation>Die sie sicher bekommt; sie darf mehr verwenden.</translation>
    </message>
    <message>
        <source>Memory in MiB</source>
        <translation>Arbeitsspeicher in MiB</translation>
    </message>
    <message>
        <source>Modal does not know the account&apos;s environment. Check it in the settings.</source>
        <translation>Modal kennt die Umgebung des Kontos nicht. In den Einstellungen prüfen.</translation>
    </message>
    <message>
        <source>Modal has removed what the sandbox is made with. Try again.</source>
        <translation>Modal hat entfernt, womit die Sandbox erstellt wird. Erneut versuchen.</translation>
    </message>
    <message>
        <source>Modal took too long to build the image. Try again later.</source>
        <translation>Modal hat zu lange gebraucht, um das Image zu bauen. Später erneut versuchen.</translation>
    </message>
    <message>
        <source>Modal could not build the image.</source>
        <translation>Modal konnte das Image nicht bauen.</translation>
    </message>
    <message>
        <source>Modal made a sandbox without an id.</source>
        <translation>Modal hat eine Sandbox ohne Kennung erstellt.</translation>
    </message>
    <message>
        <source>This sandbox at Modal has ended.</source>
        <translation>Diese Sandbox bei Modal ist beendet.</translation>
    </message>
    <message>
        <source>Modal has not started the sandbox yet.</source>
        <translation>Modal hat die Sandbox noch nicht gestartet.</translation>
    </message>
    <message>
        <source>Modal cannot let a sandbox live longer than was chosen when it was made.</source>
        <translation>Modal kann eine Sandbox nicht länger leben lassen, als beim Erstellen gewählt wurde.</translation>
    </message>
    <message>
        <source>Modal does not say where commands are run.</source>
        <translation>Modal sagt nicht, wo Befehle ausgeführt werden.</translation>
    </message>
    <message>
        <source>Needs an account at modal.com and its token. Its sandboxes cannot be paused: they cost money until they are deleted or their time is over.</source>
        <translation>Braucht ein Konto bei modal.com und dessen Token. Seine Sandboxes können nicht pausieren: Sie kosten Geld, bis sie gelöscht werden oder ihre Zeit um ist.</translation>
    </message>
    <message>
        <source>The part of Sandgate that speaks to %1 cannot be loaded. Install Sandgate anew, and with it the package libgrpc++1.51.</source>
        <translation>Der Teil von Sandgate, der mit %1 spricht, kann nicht geladen werden. Sandgate neu installieren und mit ihm das Paket libgrpc++1.51.</translation>
    </message>
</context>
<context>
    <name>Notifications</name>
    <message>
        <source>Sandbox “%1”</source>
        <translation>Sandbox „%1“</translation>
    </message>
    <message>
        <source>Sandbox “%1”, not isolated</source>
        <translation>Sandbox „%1“, nicht isoliert</translation>
    </message>
    <message>
        <source>Allow once</source>
        <translation>Einmal erlauben</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>In %1</source>
        <translation>In %1</translation>
    </message>
    <message>
        <source>Untitled session</source>
        <translation>Sitzung ohne Titel</translation>
    </message>
    <message>
        <source>%1 asks: %2</source>
        <translation>%1 fragt: %2</translation>
    </message>
    <message>
        <source>%1 asks to be signed in</source>
        <translation>%1 verlangt eine Anmeldung</translation>
    </message>
    <message>
        <source>%1 has finished</source>
        <translation>%1 ist fertig</translation>
    </message>
    <message>
        <source>%1 could not go on</source>
        <translation>%1 kam nicht weiter</translation>
    </message>
    <message>
        <source>%1 was interrupted</source>
        <translation>%1 wurde unterbrochen</translation>
    </message>
    <message>
        <source>“%1” is about to stop</source>
        <translation>„%1“ hält bald an</translation>
    </message>
    <message>
        <source>Its provider stops it at %1. It can be extended in its page.</source>
        <translation>Der Anbieter hält sie um %1 an. Auf ihrer Seite lässt sie sich verlängern.</translation>
    </message>
    <message numerus="yes">
        <source>%n requests wait for your decision</source>
        <translation>
            <numerusform>%n Anfrage wartet auf eine Entscheidung</numerusform>
            <numerusform>%n Anfragen warten auf eine Entscheidung</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agents ask to be signed in</source>
        <translation>
            <numerusform>%n Agent verlangt eine Anmeldung</numerusform>
            <numerusform>%n Agenten verlangen eine Anmeldung</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agents have finished</source>
        <translation>
            <numerusform>%n Agent ist fertig</numerusform>
            <numerusform>%n Agenten sind fertig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sessions could not go on</source>
        <translation>
            <numerusform>%n Sitzung kam nicht weiter</numerusform>
            <numerusform>%n Sitzungen kamen nicht weiter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sandboxes are about to stop</source>
        <translation>
            <numerusform>%n Sandbox hält bald an</numerusform>
            <numerusform>%n Sandboxes halten bald an</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” could not be prepared</source>
        <translation>„%1“ konnte nicht vorbereitet werden</translation>
    </message>
    <message numerus="yes">
        <source>%n sandboxes could not be prepared</source>
        <translation>
            <numerusform>%n Sandbox konnte nicht vorbereitet werden</numerusform>
            <numerusform>%n Sandboxes konnten nicht vorbereitet werden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>The cursor is not one of this list. Begin without one.</source>
        <translation>Der Cursor gehört nicht zu dieser Liste. Ohne Cursor beginnen.</translation>
    </message>
    <message>
        <source>The limit of a page is from 1 to %1.</source>
        <translation>Die Grenze einer Seite reicht von 1 bis %1.</translation>
    </message>
</context>
<context>
    <name>PathPattern</name>
    <message>
        <source>A path pattern is not empty, and neither begins nor ends with a blank.</source>
        <translation>Ein Pfadmuster ist nicht leer und beginnt und endet nicht mit einem Leerzeichen.</translation>
    </message>
    <message>
        <source>“..” is not for patterns: paths that go up are always asked about.</source>
        <translation>„..“ ist nichts für Muster: Nach Pfaden, die aufwärts führen, wird immer gefragt.</translation>
    </message>
    <message>
        <source>“~” stands only at the beginning.</source>
        <translation>„~“ steht nur am Anfang.</translation>
    </message>
    <message>
        <source>“**” stands for whole names. Within a name there is “*”.</source>
        <translation>„**“ steht für ganze Namen. Innerhalb eines Namens gibt es „*“.</translation>
    </message>
</context>
<context>
    <name>PermissionActions</name>
    <message>
        <source>A reply is once, always or reject.</source>
        <translation>Eine Antwort ist once, always oder reject.</translation>
    </message>
    <message>
        <source>The outcome is neither &quot;selected&quot; nor &quot;cancelled&quot;.</source>
        <translation>Das Ergebnis ist weder „selected“ noch „cancelled“.</translation>
    </message>
</context>
<context>
    <name>PermissionReply</name>
    <message>
        <source>The agent does not offer this answer. It offers: %1.</source>
        <translation>Der Agent bietet diese Antwort nicht an. Er bietet an: %1.</translation>
    </message>
</context>
<context>
    <name>PlainText</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
</context>
<context>
    <name>Preparation</name>
    <message>
        <source>The repository is no address that git can clone: https://…, ssh://…, user@host:path or a folder of the sandbox that begins with “/”.</source>
        <translation>Das Repository ist keine Adresse, die git klonen kann: https://…, ssh://…, user@host:path oder ein Ordner der Sandbox, der mit „/“ beginnt.</translation>
    </message>
    <message>
        <source>The repository&apos;s address has a password or a key in it. Give the sandbox a key or a token by its environment instead.</source>
        <translation>Die Adresse des Repositorys enthält ein Passwort oder einen Schlüssel. Der Sandbox stattdessen über ihre Umgebung einen Schlüssel oder ein Token geben.</translation>
    </message>
    <message>
        <source>The repository&apos;s address has no name at its end.</source>
        <translation>Die Adresse des Repositorys hat am Ende keinen Namen.</translation>
    </message>
    <message>
        <source>“%1” is no name of a branch.</source>
        <translation>„%1“ ist kein Name eines Branches.</translation>
    </message>
    <message>
        <source>A rule of the plan neither allows, asks nor denies.</source>
        <translation>Eine Regel des Plans erlaubt, fragt oder verweigert nicht.</translation>
    </message>
    <message>
        <source>A rule that ends or is suspended cannot be a part of a plan.</source>
        <translation>Eine Regel, die endet oder ausgesetzt ist, kann nicht Teil eines Plans sein.</translation>
    </message>
    <message>
        <source>There is too much in the plan for a new sandbox.</source>
        <translation>Der Plan enthält zu viel für eine neue Sandbox.</translation>
    </message>
    <message>
        <source>A branch is of no use without a repository.</source>
        <translation>Ein Branch nützt nichts ohne Repository.</translation>
    </message>
    <message>
        <source>“%1” is no agent&apos;s name.</source>
        <translation>„%1“ ist kein Name eines Agenten.</translation>
    </message>
    <message>
        <source>Make the sandbox</source>
        <translation>Die Sandbox erstellen</translation>
    </message>
    <message>
        <source>Keep one rule for it</source>
        <translation>Eine Regel dafür behalten</translation>
    </message>
    <message>
        <source>Clone %1</source>
        <translation>%1 klonen</translation>
    </message>
    <message>
        <source>Clone %1, branch %2</source>
        <translation>%1 klonen, Branch %2</translation>
    </message>
    <message>
        <source>Install the agent %1</source>
        <translation>Den Agenten %1 installieren</translation>
    </message>
    <message>
        <source>Set it up with “%1”</source>
        <translation>Mit „%1“ einrichten</translation>
    </message>
    <message>
        <source>Sandgate ended before this had ended.</source>
        <translation>Sandgate endete, bevor dies zu Ende war.</translation>
    </message>
    <message numerus="yes">
        <source>Keep %n rules for it</source>
        <translation>
            <numerusform>%n Regel dafür behalten</numerusform>
            <numerusform>%n Regeln dafür behalten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProcessActions</name>
    <message>
        <source>The process was removed meanwhile.</source>
        <translation>Der Prozess wurde inzwischen entfernt.</translation>
    </message>
</context>
<context>
    <name>Profiles</name>
    <message>
        <source>There is no profile “%1”.</source>
        <translation>Es gibt kein Profil „%1“.</translation>
    </message>
    <message>
        <source>The profile “%1” cannot be used.</source>
        <translation>Das Profil „%1“ ist nicht verwendbar.</translation>
    </message>
    <message>
        <source>What is stored of it cannot be read.</source>
        <translation>Was davon gespeichert ist, lässt sich nicht lesen.</translation>
    </message>
    <message numerus="yes">
        <source>A profile needs a name of at most %n characters.</source>
        <translation>
            <numerusform>Ein Profil braucht einen Namen von höchstens %n Zeichen.</numerusform>
            <numerusform>Ein Profil braucht einen Namen von höchstens %n Zeichen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgramCall</name>
    <message>
        <source>The program %1 cannot be started.</source>
        <translation>Das Programm %1 kann nicht gestartet werden.</translation>
    </message>
    <message>
        <source>The program %1 took too long, and was ended.</source>
        <translation>Das Programm %1 hat zu lange gedauert und wurde beendet.</translation>
    </message>
    <message>
        <source>The program %1 says too much.</source>
        <translation>Das Programm %1 gibt zu viel aus.</translation>
    </message>
    <message>
        <source>The program %1 crashed.</source>
        <translation>Das Programm %1 ist abgestürzt.</translation>
    </message>
</context>
<context>
    <name>ProviderChoice</name>
    <message>
        <source>No provider could be chosen for the sandbox.</source>
        <translation>Für die Sandbox konnte kein Anbieter gewählt werden.</translation>
    </message>
</context>
<context>
    <name>PullProgress</name>
    <message>
        <source>Asking for the image</source>
        <translation>Nach dem Image wird gefragt</translation>
    </message>
    <message numerus="yes">
        <source>Unpacking the image: %1 of %n layers</source>
        <translation>
            <numerusform>Das Image wird entpackt: %1 von %n Schicht</numerusform>
            <numerusform>Das Image wird entpackt: %1 von %n Schichten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fetching the image: %1 of %n layers</source>
        <translation>
            <numerusform>Das Image wird geholt: %1 von %n Schicht</numerusform>
            <numerusform>Das Image wird geholt: %1 von %n Schichten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fetching the image: %1 of %2, %3 of %n layers</source>
        <translation>
            <numerusform>Das Image wird geholt: %1 von %2, %3 von %n Schicht</numerusform>
            <numerusform>Das Image wird geholt: %1 von %2, %3 von %n Schichten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>There is nothing that could read what is stored.</source>
        <translation>Es gibt nichts, das Gespeichertes lesen könnte.</translation>
    </message>
</context>
<context>
    <name>RemoteCore</name>
    <message>
        <source>The running Sandgate does not answer.</source>
        <translation>Das laufende Sandgate antwortet nicht.</translation>
    </message>
    <message>
        <source>The running Sandgate ended before it had answered.</source>
        <translation>Das laufende Sandgate endete, bevor es geantwortet hatte.</translation>
    </message>
</context>
<context>
    <name>RemoteProvider</name>
    <message>
        <source>A running server</source>
        <translation>Ein laufender Server</translation>
    </message>
    <message>
        <source>Needs the address of a sandbox-agent server, and its token. Sandgate does not end it.</source>
        <translation>Braucht die Adresse eines sandbox-agent-Servers und sein Token. Sandgate beendet ihn nicht.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>The name under which it was entered.</source>
        <translation>Der Name, unter dem es eingetragen ist.</translation>
    </message>
    <message>
        <source>Workspace folder</source>
        <translation>Arbeitsordner</translation>
    </message>
    <message>
        <source>The folder there in which agents work.</source>
        <translation>Der dortige Ordner, in dem Agenten arbeiten.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Such as https://box.example.com or http://127.0.0.1:2468.</source>
        <translation>Etwa https://box.example.com oder http://127.0.0.1:2468.</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>That the server was started with; empty when it was started without one.</source>
        <translation>Mit dem der Server gestartet wurde; leer, wenn ohne.</translation>
    </message>
    <message>
        <source>More headers</source>
        <translation>Weitere Header</translation>
    </message>
    <message>
        <source>For what is in front of the server, each as Name: value, several with | between.</source>
        <translation>Für das, was vor dem Server steht, jeder als Name: Wert, mehrere mit | dazwischen.</translation>
    </message>
    <message>
        <source>This is not the address of a server: %1</source>
        <translation>Dies ist keine Adresse eines Servers: %1</translation>
    </message>
    <message>
        <source>A header is written as Name: value.</source>
        <translation>Ein Header wird als Name: Wert geschrieben.</translation>
    </message>
    <message>
        <source>The server does not answer as one.</source>
        <translation>Der Server antwortet nicht wie einer.</translation>
    </message>
    <message>
        <source>What answers at this address is not sandbox-agent.</source>
        <translation>Was an dieser Adresse antwortet, ist nicht sandbox-agent.</translation>
    </message>
    <message>
        <source>Asking the server</source>
        <translation>Der Server wird gefragt</translation>
    </message>
</context>
<context>
    <name>Rule</name>
    <message>
        <source>The command can never match.</source>
        <translation>Der Befehl kann nie passen.</translation>
    </message>
    <message>
        <source>The command can never match: a rule that allows names the program without a wildcard.</source>
        <translation>Der Befehl kann nie passen: Eine Regel, die erlaubt, nennt das Programm ohne Platzhalter.</translation>
    </message>
    <message>
        <source>The path can never match.</source>
        <translation>Der Pfad kann nie passen.</translation>
    </message>
    <message>
        <source>The host can never match.</source>
        <translation>Der Host kann nie passen.</translation>
    </message>
    <message>
        <source>The pattern can never match: %1 in it cannot be told from other characters, and what has such a character is always asked about.</source>
        <translation>Das Muster kann nie passen: %1 darin ist mit anderen Zeichen verwechselbar, und nach solchen Zeichen wird immer gefragt.</translation>
    </message>
    <message>
        <source>A rule says which session, sandbox, project, agent or provider it is for, unless it is for everywhere.</source>
        <translation>Eine Regel sagt, für welche Sitzung oder Sandbox, welches Projekt, welchen Agenten oder Anbieter sie gilt, sofern sie nicht überall gilt.</translation>
    </message>
    <message>
        <source>A rule that allows says what: a kind of tool, a command, a path or a host.</source>
        <translation>Eine Regel, die erlaubt, sagt was: eine Werkzeugart, einen Befehl, einen Pfad oder einen Host.</translation>
    </message>
    <message>
        <source>Its time is over.</source>
        <translation>Ihre Zeit ist um.</translation>
    </message>
    <message>
        <source>Tools of the kind “%1” are always asked about.</source>
        <translation>Nach Werkzeugen der Art „%1“ wird immer gefragt.</translation>
    </message>
    <message>
        <source>What it allows is always denied.</source>
        <translation>Was sie erlaubt, wird immer verweigert.</translation>
    </message>
    <message>
        <source>Another rule comes first: %1</source>
        <translation>Eine andere Regel kommt zuerst: %1</translation>
    </message>
    <message numerus="yes">
        <source>A part of a rule has at most %n characters.</source>
        <translation>
            <numerusform>Ein Teil einer Regel hat höchstens %n Zeichen.</numerusform>
            <numerusform>Ein Teil einer Regel hat höchstens %n Zeichen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RuleActions</name>
    <message>
        <source>The effect of a rule is allow, ask or deny.</source>
        <translation>Die Wirkung einer Regel ist allow, ask oder deny.</translation>
    </message>
    <message>
        <source>The scope of a rule is session, sandbox, project, agent, provider or everywhere.</source>
        <translation>Der Bereich einer Regel ist session, sandbox, project, agent, provider oder everywhere.</translation>
    </message>
    <message>
        <source>There is no rule &quot;%1&quot;.</source>
        <translation>Es gibt keine Regel „%1“.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; means several rules. Use the whole id.</source>
        <translation>„%1“ meint mehrere Regeln. Die ganze Kennung angeben.</translation>
    </message>
    <message>
        <source>Decisions are exported as &quot;csv&quot; or as &quot;jsonl&quot;.</source>
        <translation>Entscheidungen werden als „csv“ oder „jsonl“ exportiert.</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>Allow</source>
        <translation>Erlauben</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Deny</source>
        <translation>Verweigern</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Erlaubt</translation>
    </message>
    <message>
        <source>Denied</source>
        <translation>Verweigert</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Beantwortet</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Session “%1” only</source>
        <translation>Nur Sitzung „%1“</translation>
    </message>
    <message>
        <source>All sessions in sandbox “%1”</source>
        <translation>Alle Sitzungen in der Sandbox „%1“</translation>
    </message>
    <message>
        <source>Sessions in folder %1, in every sandbox</source>
        <translation>Sitzungen im Ordner %1, in jeder Sandbox</translation>
    </message>
    <message>
        <source>Agent %1, in every sandbox</source>
        <translation>Agent %1, in jeder Sandbox</translation>
    </message>
    <message>
        <source>All sandboxes of %1</source>
        <translation>Alle Sandboxes von %1</translation>
    </message>
    <message>
        <source>Everywhere: all agents in all sandboxes</source>
        <translation>Überall: alle Agenten in allen Sandboxes</translation>
    </message>
    <message>
        <source>path %1</source>
        <translation>Pfad %1</translation>
    </message>
    <message>
        <source>host %1</source>
        <translation>Host %1</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>You, in a window</source>
        <translation>Selbst, in einem Fenster</translation>
    </message>
    <message>
        <source>sandgate-cli</source>
        <translation>sandgate-cli</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Selbst</translation>
    </message>
    <message>
        <source>Built-in denial</source>
        <translation>Eingebaute Verweigerung</translation>
    </message>
    <message>
        <source>Everything was allowed</source>
        <translation>Alles war erlaubt</translation>
    </message>
    <message>
        <source>Nobody answered</source>
        <translation>Niemand hat geantwortet</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Rule that was revoked</source>
        <translation>Widerrufene Regel</translation>
    </message>
</context>
<context>
    <name>SandboxFiles</name>
    <message>
        <source>%1 was changed in the sandbox since it was read. Nothing was saved.</source>
        <translation>%1 wurde seit dem Lesen in der Sandbox geändert. Nichts wurde gespeichert.</translation>
    </message>
    <message>
        <source>There is something called %1 already.</source>
        <translation>Es gibt schon etwas namens %1.</translation>
    </message>
    <message>
        <source>%1 holds too many files to be listed. Look into it by a command.</source>
        <translation>%1 enthält zu viele Dateien, um sie aufzulisten. Mit einem Befehl hineinsehen.</translation>
    </message>
    <message>
        <source>The sandbox&apos;s server gave a list that is none.</source>
        <translation>Der Server der Sandbox hat eine Liste geliefert, die keine ist.</translation>
    </message>
    <message>
        <source>The sandbox&apos;s server gave an answer that is no JSON.</source>
        <translation>Der Server der Sandbox hat eine Antwort gegeben, die kein JSON ist.</translation>
    </message>
    <message>
        <source>%1 is a folder.</source>
        <translation>%1 ist ein Ordner.</translation>
    </message>
    <message>
        <source>%1 is too large to be looked into in this sandbox, which has no sh with tail, head and base64. Download it instead.</source>
        <translation>%1 ist zu groß, um in dieser Sandbox hineinzusehen, der sh mit tail, head und base64 fehlt. Stattdessen herunterladen.</translation>
    </message>
    <message>
        <source>%1 was not saved.</source>
        <translation>%1 wurde nicht gespeichert.</translation>
    </message>
    <message>
        <source>Whether %1 was saved is not known. What was to be in it is in %2.</source>
        <translation>Ob %1 gespeichert wurde, ist nicht bekannt. Was darin sein sollte, ist in %2.</translation>
    </message>
    <message>
        <source>%1 cannot be deleted.</source>
        <translation>%1 kann nicht gelöscht werden.</translation>
    </message>
    <message>
        <source>Whether %1 was deleted is not known.</source>
        <translation>Ob %1 gelöscht wurde, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Not all of %1 could be deleted.</source>
        <translation>Nicht alles von %1 konnte gelöscht werden.</translation>
    </message>
    <message>
        <source>There is no git in this sandbox, or it cannot be run.</source>
        <translation>In dieser Sandbox gibt es kein git, oder es ist nicht ausführbar.</translation>
    </message>
    <message>
        <source>Git cannot tell what changed in %1.</source>
        <translation>Git kann nicht sagen, was sich in %1 geändert hat.</translation>
    </message>
</context>
<context>
    <name>SandboxSetup</name>
    <message>
        <source>There are more than %1 entries.</source>
        <translation>Es gibt mehr als %1 Einträge.</translation>
    </message>
    <message>
        <source>it names no command</source>
        <translation>er nennt keinen Befehl</translation>
    </message>
    <message>
        <source>its type is neither local nor remote</source>
        <translation>sein Typ ist weder local noch remote</translation>
    </message>
    <message>
        <source>its address is none of http or https</source>
        <translation>seine Adresse ist weder http noch https</translation>
    </message>
    <message>
        <source>A file of the set-up is damaged. Mend or delete it in the sandbox, in .sandbox-agent/config of the folder.</source>
        <translation>Eine Datei der Einrichtung ist beschädigt. In der Sandbox reparieren oder löschen, in .sandbox-agent/config des Ordners.</translation>
    </message>
    <message>
        <source>The MCP server “%1” cannot be used: %2.</source>
        <translation>Der MCP-Server „%1“ ist nicht benutzbar: %2.</translation>
    </message>
    <message>
        <source>The skill “%1” names no source.</source>
        <translation>Der Skill „%1“ nennt keine Quelle.</translation>
    </message>
    <message>
        <source>The limit %1 is a whole number from 1 on.</source>
        <translation>Die Grenze %1 ist eine ganze Zahl ab 1.</translation>
    </message>
    <message>
        <source>The set-up is larger than %1 bytes.</source>
        <translation>Die Einrichtung ist größer als %1 Bytes.</translation>
    </message>
    <message numerus="yes">
        <source>A name has at most %n characters, all of which can be seen.</source>
        <translation>
            <numerusform>Ein Name hat höchstens %n Zeichen, die alle sichtbar sind.</numerusform>
            <numerusform>Ein Name hat höchstens %n Zeichen, die alle sichtbar sind.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>Enter what to look for.</source>
        <translation>Eingeben, was gesucht wird.</translation>
    </message>
    <message>
        <source>The search index is damaged. It is made anew when Sandgate is started again; no conversation is lost.</source>
        <translation>Der Suchindex ist beschädigt. Er wird beim nächsten Start von Sandgate neu gemacht; kein Gespräch geht verloren.</translation>
    </message>
    <message>
        <source>The text to look for is too long. Use fewer words.</source>
        <translation>Der gesuchte Text ist zu lang. Weniger Wörter verwenden.</translation>
    </message>
    <message>
        <source>Enter a word or a number to look for.</source>
        <translation>Ein Wort oder eine Zahl zum Suchen eingeben.</translation>
    </message>
    <message>
        <source>These are too many words to look for. Use fewer.</source>
        <translation>Das sind zu viele Wörter zum Suchen. Weniger verwenden.</translation>
    </message>
</context>
<context>
    <name>ServerApi</name>
    <message>
        <source>The sandbox&apos;s server gave an answer that is no JSON.</source>
        <translation>Der Server der Sandbox hat eine Antwort gegeben, die kein JSON ist.</translation>
    </message>
    <message>
        <source>The sandbox&apos;s server is not well.</source>
        <translation>Dem Server der Sandbox geht es nicht gut.</translation>
    </message>
    <message>
        <source>Nothing was moved.</source>
        <translation>Nichts wurde verschoben.</translation>
    </message>
    <message>
        <source>The sandbox&apos;s server started a process without saying which.</source>
        <translation>Der Server der Sandbox hat einen Prozess gestartet, ohne zu sagen welchen.</translation>
    </message>
</context>
<context>
    <name>ServerCall</name>
    <message>
        <source>The sandbox&apos;s server gave an answer that is no JSON.</source>
        <translation>Der Server der Sandbox hat eine Antwort gegeben, die kein JSON ist.</translation>
    </message>
    <message>
        <source>The encoding is either utf8 or base64.</source>
        <translation>Die Kodierung ist entweder utf8 oder base64.</translation>
    </message>
    <message>
        <source>The data is not valid base64.</source>
        <translation>Die Daten sind kein gültiges base64.</translation>
    </message>
</context>
<context>
    <name>SessionExport</name>
    <message>
        <source>The file %1 cannot be written.</source>
        <translation>Die Datei %1 kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The session was not exported: event %1 is not there any more.</source>
        <translation>Die Sitzung wurde nicht exportiert: Ereignis %1 gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>The session could not be written. Check the free space and the folder.</source>
        <translation>Die Sitzung konnte nicht geschrieben werden. Den freien Platz und den Ordner prüfen.</translation>
    </message>
</context>
<context>
    <name>SessionHooks</name>
    <message>
        <source>The connection was not allowed.</source>
        <translation>Die Verbindung wurde nicht erlaubt.</translation>
    </message>
</context>
<context>
    <name>SessionImport</name>
    <message>
        <source>The file %1 cannot be read.</source>
        <translation>Die Datei %1 ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Nothing was imported. Line %1:</source>
        <translation>Nichts wurde importiert. Zeile %1:</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>The file ends after event %1 of %2: it was cut off.</source>
        <translation>Die Datei endet nach Ereignis %1 von %2: Sie wurde abgeschnitten.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>Die Datei ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The line is too long.</source>
        <translation>Die Zeile ist zu lang.</translation>
    </message>
    <message>
        <source>A second session begins. Each file has one.</source>
        <translation>Eine zweite Sitzung beginnt. Jede Datei hat eine.</translation>
    </message>
    <message>
        <source>The file does not begin with a session.</source>
        <translation>Die Datei beginnt nicht mit einer Sitzung.</translation>
    </message>
    <message>
        <source>Event %1 is not the one that comes next.</source>
        <translation>Ereignis %1 ist nicht das nächste.</translation>
    </message>
    <message>
        <source>The permission request is of no event of this session.</source>
        <translation>Die Berechtigungsanfrage gehört zu keinem Ereignis dieser Sitzung.</translation>
    </message>
    <message>
        <source>It was still open when the session was exported.</source>
        <translation>Sie war noch offen, als die Sitzung exportiert wurde.</translation>
    </message>
    <message>
        <source>Imported sessions</source>
        <translation>Importierte Sitzungen</translation>
    </message>
    <message>
        <source>%1 (import not finished)</source>
        <translation>%1 (Import nicht abgeschlossen)</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is missing or is not as it should be.</source>
        <translation>„%1“ fehlt oder ist nicht, wie es sein soll.</translation>
    </message>
    <message>
        <source>This file was written by a newer Sandgate.</source>
        <translation>Diese Datei wurde von einem neueren Sandgate geschrieben.</translation>
    </message>
    <message>
        <source>This is no session that Sandgate has exported.</source>
        <translation>Dies ist keine Sitzung, die Sandgate exportiert hat.</translation>
    </message>
    <message>
        <source>This is no UTF-8 text.</source>
        <translation>Dies ist kein UTF-8-Text.</translation>
    </message>
    <message>
        <source>This is no JSON object.</source>
        <translation>Dies ist kein JSON-Objekt.</translation>
    </message>
</context>
<context>
    <name>SessionInfo</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
</context>
<context>
    <name>SessionSettings</name>
    <message>
        <source>Mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>No mode is named. There are: %1.</source>
        <translation>Kein Modus genannt. Es gibt: %1.</translation>
    </message>
    <message>
        <source>The session has no mode “%1”. There are: %2.</source>
        <translation>Die Sitzung hat keinen Modus „%1“. Es gibt: %2.</translation>
    </message>
    <message>
        <source>The session has no option “%1”. There are: %2.</source>
        <translation>Die Sitzung hat keine Option „%1“. Es gibt: %2.</translation>
    </message>
    <message>
        <source>The option “%1” is either true or false.</source>
        <translation>Die Option „%1“ ist entweder true oder false.</translation>
    </message>
    <message>
        <source>The option “%1” has no value “%2”. There are: %3.</source>
        <translation>Die Option „%1“ hat keinen Wert „%2“. Es gibt: %3.</translation>
    </message>
    <message>
        <source>The session has no model “%1”. There are: %2.</source>
        <translation>Die Sitzung hat kein Modell „%1“. Es gibt: %2.</translation>
    </message>
    <message>
        <source>The session has no option of the category “%1”. There are: %2.</source>
        <translation>Die Sitzung hat keine Option der Kategorie „%1“. Es gibt: %2.</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>a number from %1 to %2</source>
        <translation>eine Zahl von %1 bis %2</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>one of: %1</source>
        <translation>eines von: %1</translation>
    </message>
    <message>
        <source>the whole path of a folder</source>
        <translation>der ganze Pfad eines Ordners</translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation>eine Liste von Texten</translation>
    </message>
    <message>
        <source>names with a text each</source>
        <translation>Namen mit je einem Text</translation>
    </message>
    <message>
        <source>There is no setting “%1” here.</source>
        <translation>Eine Einstellung „%1“ gibt es hier nicht.</translation>
    </message>
    <message>
        <source>“%1” (%2) must be %3.</source>
        <translation>„%1“ (%2) muss sein: %3.</translation>
    </message>
    <message>
        <source>“%1” (%2) is needed. %3</source>
        <translation>„%1“ (%2) wird gebraucht. %3</translation>
    </message>
    <message>
        <source>“%1” is written as NAME=VALUE,NAME=VALUE.</source>
        <translation>„%1“ wird als NAME=WERT,NAME=WERT geschrieben.</translation>
    </message>
</context>
<context>
    <name>SetupEntry</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Agents are told of it</source>
        <translation>Wird Agenten genannt</translation>
    </message>
    <message>
        <source>MCP Server: a Program</source>
        <translation>MCP-Server: ein Programm</translation>
    </message>
    <message>
        <source>MCP Server: an Address</source>
        <translation>MCP-Server: eine Adresse</translation>
    </message>
    <message>
        <source>Skill</source>
        <translation>Skill</translation>
    </message>
    <message>
        <source>Limits for Processes</source>
        <translation>Grenzen für Prozesse</translation>
    </message>
    <message>
        <source>MCP server</source>
        <translation>MCP-Server</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>%1 is missing: %2</source>
        <translation>%1 fehlt: %2</translation>
    </message>
    <message>
        <source>%1 is %2, and should be %3</source>
        <translation>%1 ist %2 und sollte %3 sein</translation>
    </message>
    <message>
        <source>%1 is there besides: %2</source>
        <translation>%1 gibt es außerdem: %2</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>Befehlszeile</translation>
    </message>
    <message>
        <source>The program in the sandbox with its arguments, such as npx -y files-mcp.</source>
        <translation>Das Programm in der Sandbox mit seinen Argumenten, etwa npx -y files-mcp.</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>It is kept in the sandbox as plain text: no place for secrets.</source>
        <translation>Liegt in der Sandbox als Klartext: kein Ort für Geheimnisse.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Such as https://mcp.example.com/.</source>
        <translation>Etwa https://mcp.example.com/.</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>They are kept in the sandbox as plain text: no place for secrets.</source>
        <translation>Liegen in der Sandbox als Klartext: kein Ort für Geheimnisse.</translation>
    </message>
    <message>
        <source>It speaks the older transport, server-sent events</source>
        <translation>Spricht den älteren Transport, Server-Sent Events</translation>
    </message>
    <message>
        <source>Kind of source</source>
        <translation>Art der Quelle</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>A repository as owner/name, an address for git, or a folder in the sandbox.</source>
        <translation>Ein Repository als Besitzer/Name, eine Adresse für git oder ein Ordner in der Sandbox.</translation>
    </message>
    <message>
        <source>Skills</source>
        <translation>Skills</translation>
    </message>
    <message>
        <source>Which of the source&apos;s; none: all of them.</source>
        <translation>Welche der Quelle; ohne Angabe alle.</translation>
    </message>
    <message>
        <source>Branch, tag or commit</source>
        <translation>Branch, Tag oder Commit</translation>
    </message>
    <message>
        <source>Folder in the source</source>
        <translation>Ordner in der Quelle</translation>
    </message>
    <message>
        <source>Processes at once</source>
        <translation>Prozesse zugleich</translation>
    </message>
    <message>
        <source>Usual time of a run</source>
        <translation>Übliche Dauer eines Laufs</translation>
    </message>
    <message>
        <source>In milliseconds.</source>
        <translation>In Millisekunden.</translation>
    </message>
    <message>
        <source>Longest time of a run</source>
        <translation>Längste Dauer eines Laufs</translation>
    </message>
    <message>
        <source>Output of a run</source>
        <translation>Ausgabe eines Laufs</translation>
    </message>
    <message>
        <source>In bytes, of each stream.</source>
        <translation>In Bytes, je Strom.</translation>
    </message>
    <message>
        <source>Log of a process</source>
        <translation>Protokoll eines Prozesses</translation>
    </message>
    <message>
        <source>In bytes; the server drops older output. Sandgate keeps what it has seen.</source>
        <translation>In Bytes; ältere Ausgabe verwirft der Server. Sandgate behält, was es gesehen hat.</translation>
    </message>
    <message>
        <source>Input at a time</source>
        <translation>Eingabe auf einmal</translation>
    </message>
    <message>
        <source>In bytes.</source>
        <translation>In Bytes.</translation>
    </message>
    <message>
        <source>%1 “%2”</source>
        <translation>%1 „%2“</translation>
    </message>
</context>
<context>
    <name>Setups</name>
    <message>
        <source>“%1” was not set up: %2</source>
        <translation>„%1“ wurde nicht eingerichtet: %2</translation>
    </message>
    <message>
        <source>Process limits</source>
        <translation>Prozessgrenzen</translation>
    </message>
    <message>
        <source>There is no set-up “%1”.</source>
        <translation>Es gibt keine Einrichtung „%1“.</translation>
    </message>
    <message numerus="yes">
        <source>A set-up needs a name of at most %n characters.</source>
        <translation>
            <numerusform>Eine Einrichtung braucht einen Namen von höchstens %n Zeichen.</numerusform>
            <numerusform>Eine Einrichtung braucht einen Namen von höchstens %n Zeichen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShellLine</name>
    <message>
        <source>The command is too long to be understood.</source>
        <translation>Der Befehl ist zu lang, um verstanden zu werden.</translation>
    </message>
    <message>
        <source>Commands are nested too deeply to be understood.</source>
        <translation>Befehle sind zu tief verschachtelt, um verstanden zu werden.</translation>
    </message>
    <message>
        <source>A here-document does not end.</source>
        <translation>Ein Here-Dokument endet nicht.</translation>
    </message>
    <message>
        <source>A parenthesis is not closed.</source>
        <translation>Eine Klammer ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>A parenthesis is closed that was not opened.</source>
        <translation>Eine Klammer wird geschlossen, die nicht geöffnet wurde.</translation>
    </message>
    <message>
        <source>It has a case statement.</source>
        <translation>Darin ist eine case-Anweisung.</translation>
    </message>
    <message>
        <source>It has a function, a list of values or a pattern with parentheses.</source>
        <translation>Darin ist eine Funktion, eine Werteliste oder ein Muster mit Klammern.</translation>
    </message>
    <message>
        <source>It has arithmetic, or a subshell in a subshell.</source>
        <translation>Darin ist Arithmetik oder eine Subshell in einer Subshell.</translation>
    </message>
    <message>
        <source>A comment in it has characters of the shell&apos;s own.</source>
        <translation>Ein Kommentar darin enthält Zeichen, die der Shell gehören.</translation>
    </message>
    <message>
        <source>It has a character that is not understood.</source>
        <translation>Darin ist ein Zeichen, das nicht verstanden wird.</translation>
    </message>
    <message>
        <source>Something follows a group of commands.</source>
        <translation>Auf eine Gruppe von Befehlen folgt etwas.</translation>
    </message>
    <message>
        <source>“%1” is not understood.</source>
        <translation>„%1“ wird nicht verstanden.</translation>
    </message>
    <message>
        <source>A redirection leads nowhere.</source>
        <translation>Eine Umleitung führt nirgendwohin.</translation>
    </message>
    <message>
        <source>The end of a here-document is not known.</source>
        <translation>Das Ende eines Here-Dokuments ist nicht bekannt.</translation>
    </message>
    <message>
        <source>It has too many commands to be understood.</source>
        <translation>Es hat zu viele Befehle, um verstanden zu werden.</translation>
    </message>
    <message>
        <source>It ends in a backslash.</source>
        <translation>Es endet mit einem Backslash.</translation>
    </message>
    <message>
        <source>A quote is not closed.</source>
        <translation>Ein Anführungszeichen ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>It has arithmetic, or a subshell in a substitution.</source>
        <translation>Darin ist Arithmetik oder eine Subshell in einer Ersetzung.</translation>
    </message>
    <message>
        <source>$&apos;...&apos; is not understood.</source>
        <translation>$&apos;...&apos; wird nicht verstanden.</translation>
    </message>
    <message>
        <source>It has arithmetic.</source>
        <translation>Darin ist Arithmetik.</translation>
    </message>
    <message>
        <source>A brace is not closed.</source>
        <translation>Eine geschweifte Klammer ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>A backtick is not closed.</source>
        <translation>Ein Backtick ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>What “%1” runs is not known.</source>
        <translation>Was „%1“ ausführt, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>“%1” runs what it is given, and that is not known.</source>
        <translation>„%1“ führt aus, was ihm gegeben wird, und das ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Which program runs is not known.</source>
        <translation>Welches Programm läuft, ist nicht bekannt.</translation>
    </message>
</context>
<context>
    <name>Sprites</name>
    <message>
        <source>The connection to the sandbox was cut before a command in it had ended.</source>
        <translation>Die Verbindung zur Sandbox brach ab, bevor ein Befehl darin zu Ende war.</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Of the organization that pays, from the Sprites dashboard or command line.</source>
        <translation>Der Organisation, die zahlt, aus dem Dashboard oder der Befehlszeile von Sprites.</translation>
    </message>
    <message>
        <source>Address of the API</source>
        <translation>Adresse der API</translation>
    </message>
    <message>
        <source>Without one, that of Fly.</source>
        <translation>Ohne Angabe die von Fly.</translation>
    </message>
    <message>
        <source>Sprites made something else than the sandbox.</source>
        <translation>Sprites hat etwas anderes als die Sandbox erstellt.</translation>
    </message>
    <message>
        <source>The command in the sandbox took too long, and was ended.</source>
        <translation>Der Befehl in der Sandbox hat zu lange gedauert und wurde beendet.</translation>
    </message>
    <message>
        <source>Sprites does not say where the sandbox is reached.</source>
        <translation>Sprites sagt nicht, wo die Sandbox erreichbar ist.</translation>
    </message>
    <message>
        <source>Needs an account at sprites.dev and its token. Sprites fall asleep when nothing is connected.</source>
        <translation>Braucht ein Konto bei sprites.dev und dessen Token. Sprites schlafen ein, wenn nichts verbunden ist.</translation>
    </message>
</context>
<context>
    <name>StorageLock</name>
    <message>
        <source>The database&apos;s lock file could not be written. Check the folder&apos;s owner and the free space.</source>
        <translation>Die Sperrdatei der Datenbank konnte nicht geschrieben werden. Den Besitzer des Ordners und den freien Platz prüfen.</translation>
    </message>
    <message>
        <source>Another Sandgate (process %1) uses this database. Close it first, or work in its window.</source>
        <translation>Ein anderes Sandgate (Prozess %1) benutzt diese Datenbank. Zuerst schließen oder in dessen Fenster arbeiten.</translation>
    </message>
</context>
<context>
    <name>StreamActions</name>
    <message>
        <source>The connection to the terminal was lost.</source>
        <translation>Die Verbindung zum Terminal ging verloren.</translation>
    </message>
</context>
<context>
    <name>SuspendInhibitor</name>
    <message>
        <source>Agents are at work</source>
        <translation>Agenten arbeiten</translation>
    </message>
</context>
<context>
    <name>Terminals</name>
    <message>
        <source>This sandbox is not known any more.</source>
        <translation>Diese Sandbox ist nicht mehr bekannt.</translation>
    </message>
    <message>
        <source>There is no shell in this sandbox.</source>
        <translation>In dieser Sandbox gibt es keine Shell.</translation>
    </message>
</context>
<context>
    <name>ToolCall</name>
    <message numerus="yes">
        <source>
… %n more character(s) are only in the raw event.</source>
        <translation>
            <numerusform>
… %n weiteres Zeichen steht nur im Rohereignis.</numerusform>
            <numerusform>
… %n weitere Zeichen stehen nur im Rohereignis.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… %n more part(s) are only in the raw event.</source>
        <translation>
            <numerusform>… %n weiterer Teil steht nur im Rohereignis.</numerusform>
            <numerusform>… %n weitere Teile stehen nur im Rohereignis.</numerusform>
        </translation>
    </message>
    <message>
        <source>… and more: they are in the raw input.</source>
        <translation>… und mehr: Sie stehen in der Roheingabe.</translation>
    </message>
</context>
<context>
    <name>Transcript</name>
    <message>
        <source>Some events of the agent are missing here: the server no longer had them.</source>
        <translation>Einige Ereignisse des Agenten fehlen hier: Der Server hatte sie nicht mehr.</translation>
    </message>
    <message>
        <source>The agent ended unexpectedly, with exit code %1.</source>
        <translation>Der Agent endete unerwartet, mit Exit-Code %1.</translation>
    </message>
    <message>
        <source>The agent ended unexpectedly.</source>
        <translation>Der Agent endete unerwartet.</translation>
    </message>
    <message>
        <source>The agent ended.</source>
        <translation>Der Agent endete.</translation>
    </message>
    <message>
        <source>The session was taken up again; the agent loaded its own record of it.</source>
        <translation>Die Sitzung wurde wieder aufgenommen; der Agent hat seine eigene Aufzeichnung davon geladen.</translation>
    </message>
    <message>
        <source>The session was taken up again where it stood.</source>
        <translation>Die Sitzung wurde wieder aufgenommen, wo sie stand.</translation>
    </message>
    <message>
        <source>A new agent took over. It learns of the conversation so far with your next message.</source>
        <translation>Ein neuer Agent hat übernommen. Das bisherige Gespräch erfährt er mit der nächsten Nachricht.</translation>
    </message>
    <message>
        <source>“%1” was answered with “%2”, because nobody else did.</source>
        <translation>„%1“ wurde mit „%2“ beantwortet, weil es sonst niemand tat.</translation>
    </message>
    <message>
        <source>“%1” was answered with “%2”: this is always denied.</source>
        <translation>„%1“ wurde mit „%2“ beantwortet: Dies wird immer verweigert.</translation>
    </message>
    <message>
        <source>“%1” was answered with “%2”, without asking.</source>
        <translation>„%1“ wurde mit „%2“ beantwortet, ohne Nachfrage.</translation>
    </message>
    <message>
        <source>“%1” was answered with “%2” by a rule.</source>
        <translation>„%1“ wurde mit „%2“ durch eine Regel beantwortet.</translation>
    </message>
    <message>
        <source>A request</source>
        <translation>Eine Anfrage</translation>
    </message>
    <message>
        <source>What the agent wrote last:</source>
        <translation>Was der Agent zuletzt schrieb:</translation>
    </message>
    <message>
        <source>The turn was interrupted.</source>
        <translation>Die Runde wurde unterbrochen.</translation>
    </message>
    <message>
        <source>Your answer did not reach the agent.</source>
        <translation>Die Antwort hat den Agenten nicht erreicht.</translation>
    </message>
    <message>
        <source>Your message did not reach the agent.</source>
        <translation>Die Nachricht hat den Agenten nicht erreicht.</translation>
    </message>
    <message>
        <source>Until %1 everything that is not denied is allowed without asking.</source>
        <translation>Bis %1 wird alles, was nicht verweigert ist, ohne Nachfrage erlaubt.</translation>
    </message>
    <message>
        <source>From here on everything that is not denied is allowed without asking.</source>
        <translation>Ab hier wird alles, was nicht verweigert ist, ohne Nachfrage erlaubt.</translation>
    </message>
    <message>
        <source>From here on you are asked again.</source>
        <translation>Ab hier wird wieder gefragt.</translation>
    </message>
    <message>
        <source>A setting of this session could not be made again.</source>
        <translation>Eine Einstellung dieser Sitzung konnte nicht wieder vorgenommen werden.</translation>
    </message>
    <message>
        <source>The server&apos;s record of events started anew; what it sent in between may be missing.</source>
        <translation>Die Ereignisaufzeichnung des Servers begann neu; was er dazwischen sandte, fehlt womöglich.</translation>
    </message>
    <message>
        <source>The agent wrote something that is no message: %1</source>
        <translation>Der Agent hat etwas geschrieben, das keine Nachricht ist: %1</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Stopped at the model&apos;s output limit. Ask the agent to go on.</source>
        <translation>An der Ausgabegrenze des Modells angehalten. Den Agenten bitten weiterzumachen.</translation>
    </message>
    <message>
        <source>Stopped at the agent&apos;s limit of requests in one turn. Ask it to go on.</source>
        <translation>An der Grenze des Agenten für Anforderungen in einer Runde angehalten. Ihn bitten weiterzumachen.</translation>
    </message>
    <message>
        <source>The agent refused. It does not remember this message and what came after it.</source>
        <translation>Der Agent hat abgelehnt. An diese Nachricht und das Folgende erinnert er sich nicht.</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Ended: %1</source>
        <translation>Beendet: %1</translation>
    </message>
    <message>
        <source>No reason was given (code %1).</source>
        <translation>Kein Grund genannt (Code %1).</translation>
    </message>
    <message>
        <source>The agent could not be started: %1</source>
        <translation>Der Agent konnte nicht gestartet werden: %1</translation>
    </message>
    <message>
        <source>Signing in failed: %1</source>
        <translation>Die Anmeldung ist fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>The session could not be started: %1</source>
        <translation>Die Sitzung konnte nicht begonnen werden: %1</translation>
    </message>
    <message>
        <source>The agent could not take the session up again: %1</source>
        <translation>Der Agent konnte die Sitzung nicht wieder aufnehmen: %1</translation>
    </message>
    <message>
        <source>The agent refused the setting: %1</source>
        <translation>Der Agent hat die Einstellung abgelehnt: %1</translation>
    </message>
    <message>
        <source>A request failed: %1</source>
        <translation>Eine Anforderung ist fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>%1 failed: %2</source>
        <translation>%1 ist fehlgeschlagen: %2</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 Tokens</translation>
    </message>
    <message>
        <source>A message of %1 is too large to be shown here.</source>
        <translation>Eine Nachricht von %1 ist zu groß, um hier gezeigt zu werden.</translation>
    </message>
    <message>
        <source>unreadable message</source>
        <translation>unlesbare Nachricht</translation>
    </message>
    <message>
        <source>Earlier conversation was handed to the agent.</source>
        <translation>Das frühere Gespräch wurde dem Agenten übergeben.</translation>
    </message>
    <message>
        <source>The turn failed: %1</source>
        <translation>Die Runde ist fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>You asked the agent to stop.</source>
        <translation>Der Agent wurde gebeten anzuhalten.</translation>
    </message>
    <message>
        <source>context %1 of %2</source>
        <translation>Kontext %1 von %2</translation>
    </message>
    <message>
        <source>unknown message</source>
        <translation>unbekannte Nachricht</translation>
    </message>
    <message numerus="yes">
        <source>%Ln events of the agent are missing here: the server no longer had them.</source>
        <translation>
            <numerusform>%Ln Ereignis des Agenten fehlt hier: Der Server hatte es nicht mehr.</numerusform>
            <numerusform>%Ln Ereignisse des Agenten fehlen hier: Der Server hatte sie nicht mehr.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TranscriptHtml</name>
    <message>
        <source>(image, %1)</source>
        <translation>(Bild, %1)</translation>
    </message>
    <message>
        <source>(sound, %1)</source>
        <translation>(Ton, %1)</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>(terminal %1)</source>
        <translation>(Terminal %1)</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Not answered yet.</source>
        <translation>Noch nicht beantwortet.</translation>
    </message>
    <message>
        <source>The answer was an error.</source>
        <translation>Die Antwort war ein Fehler.</translation>
    </message>
    <message>
        <source>Never answered: what it was for had ended.</source>
        <translation>Nie beantwortet: Wofür sie war, das war zu Ende.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Answer: %1</source>
        <translation>Antwort: %1</translation>
    </message>
    <message>
        <source> (by: %1)</source>
        <translation> (durch: %1)</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Gespräch</translation>
    </message>
    <message>
        <source>Agent: %1</source>
        <translation>Agent: %1</translation>
    </message>
    <message>
        <source>Folder: %1</source>
        <translation>Ordner: %1</translation>
    </message>
    <message>
        <source>Session: %1</source>
        <translation>Sitzung: %1</translation>
    </message>
    <message>
        <source>Begun: %1</source>
        <translation>Begonnen: %1</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Thought</source>
        <translation>Gedanke</translation>
    </message>
    <message>
        <source>Its turn ended before it did.</source>
        <translation>Die Runde endete vorher.</translation>
    </message>
    <message>
        <source>Tool: %1</source>
        <translation>Werkzeug: %1</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Permission asked: %1</source>
        <translation>Erlaubnis erfragt: %1</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
</context>
<context>
    <name>TranscriptMarkdown</name>
    <message>
        <source>(%1, %2, not exported)</source>
        <translation>(%1, %2, nicht exportiert)</translation>
    </message>
    <message>
        <source>(terminal %1)</source>
        <translation>(Terminal %1)</translation>
    </message>
    <message>
        <source>Input:</source>
        <translation>Eingabe:</translation>
    </message>
    <message>
        <source>Output:</source>
        <translation>Ausgabe:</translation>
    </message>
    <message>
        <source>Not answered yet.</source>
        <translation>Noch nicht beantwortet.</translation>
    </message>
    <message>
        <source>Answer: %1</source>
        <translation>Antwort: %1</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>The answer was an error.</source>
        <translation>Die Antwort war ein Fehler.</translation>
    </message>
    <message>
        <source>Never answered: what it was for had ended.</source>
        <translation>Nie beantwortet: Wofür sie war, das war zu Ende.</translation>
    </message>
    <message>
        <source> (by: %1)</source>
        <translation> (durch: %1)</translation>
    </message>
    <message>
        <source>Permission asked: %1</source>
        <translation>Erlaubnis erfragt: %1</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Gespräch</translation>
    </message>
    <message>
        <source>Agent: %1</source>
        <translation>Agent: %1</translation>
    </message>
    <message>
        <source>Folder: %1</source>
        <translation>Ordner: %1</translation>
    </message>
    <message>
        <source>Session: %1</source>
        <translation>Sitzung: %1</translation>
    </message>
    <message>
        <source>Begun: %1</source>
        <translation>Begonnen: %1</translation>
    </message>
    <message>
        <source>Ended: %1</source>
        <translation>Beendet: %1</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Thought</source>
        <translation>Gedanke</translation>
    </message>
    <message>
        <source>Its turn ended before it did.</source>
        <translation>Die Runde endete vorher.</translation>
    </message>
    <message>
        <source>Tool: %1</source>
        <translation>Werkzeug: %1</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
</context>
<context>
    <name>TranscriptView</name>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Not finished</source>
        <translation>Nicht fertig</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>read</source>
        <translation>lesen</translation>
    </message>
    <message>
        <source>edit</source>
        <translation>bearbeiten</translation>
    </message>
    <message>
        <source>delete</source>
        <translation>löschen</translation>
    </message>
    <message>
        <source>move</source>
        <translation>verschieben</translation>
    </message>
    <message>
        <source>search</source>
        <translation>suchen</translation>
    </message>
    <message>
        <source>command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>thought</source>
        <translation>Gedanke</translation>
    </message>
    <message>
        <source>fetch</source>
        <translation>holen</translation>
    </message>
    <message>
        <source>mode</source>
        <translation>Modus</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n mehr</numerusform>
            <numerusform>und %n mehr</numerusform>
        </translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Command, in %1</source>
        <translation>Befehl, in %1</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Tool call</source>
        <translation>Werkzeugaufruf</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message numerus="yes">
        <source>… %n more parts are in the raw event</source>
        <translation>
            <numerusform>… %n weiterer Teil steht im Rohereignis</numerusform>
            <numerusform>… %n weitere Teile stehen im Rohereignis</numerusform>
        </translation>
    </message>
    <message>
        <source>The plan is empty</source>
        <translation>Der Plan ist leer</translation>
    </message>
    <message>
        <source>Plan: %1 of %2 done</source>
        <translation>Plan: %1 von %2 erledigt</translation>
    </message>
    <message>
        <source>Waiting for a decision</source>
        <translation>Wartet auf eine Entscheidung</translation>
    </message>
    <message>
        <source>Cancelled together with the turn</source>
        <translation>Mit der Runde abgebrochen</translation>
    </message>
    <message>
        <source>Answered with an error</source>
        <translation>Mit einem Fehler beantwortet</translation>
    </message>
    <message>
        <source>Never answered: the turn ended first</source>
        <translation>Nie beantwortet: Die Runde endete vorher</translation>
    </message>
    <message>
        <source>Answered: %1</source>
        <translation>Beantwortet: %1</translation>
    </message>
    <message>
        <source>Allowed: “%1”</source>
        <translation>Erlaubt: „%1“</translation>
    </message>
    <message>
        <source>Rejected: “%1”</source>
        <translation>Abgelehnt: „%1“</translation>
    </message>
    <message>
        <source>Answered: “%1”</source>
        <translation>Beantwortet: „%1“</translation>
    </message>
    <message>
        <source>Permission asked: %1</source>
        <translation>Erlaubnis erfragt: %1</translation>
    </message>
    <message>
        <source>Offered answers</source>
        <translation>Angebotene Antworten</translation>
    </message>
    <message>
        <source>Thought: %1</source>
        <translation>Gedanke: %1</translation>
    </message>
    <message>
        <source>Another kind of event: %1</source>
        <translation>Eine andere Art von Ereignis: %1</translation>
    </message>
    <message>
        <source>one unchanged line</source>
        <translation>eine unveränderte Zeile</translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged lines</source>
        <translation>
            <numerusform>%n unveränderte Zeile</numerusform>
            <numerusform>%n unveränderte Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>… the rest of %1 is in the raw event</source>
        <translation>… der Rest von %1 steht im Rohereignis</translation>
    </message>
    <message>
        <source> (new file)</source>
        <translation> (neue Datei)</translation>
    </message>
    <message>
        <source>no line break at the end of the file</source>
        <translation>kein Zeilenumbruch am Ende der Datei</translation>
    </message>
    <message numerus="yes">
        <source>and %n more lines</source>
        <translation>
            <numerusform>und %n weitere Zeile</numerusform>
            <numerusform>und %n weitere Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing changes.</source>
        <translation>Nichts ändert sich.</translation>
    </message>
    <message>
        <source>An image that cannot be shown (%1, %2)</source>
        <translation>Ein Bild, das nicht gezeigt werden kann (%1, %2)</translation>
    </message>
    <message>
        <source>An image that cannot be read (%1)</source>
        <translation>Ein Bild, das nicht lesbar ist (%1)</translation>
    </message>
    <message>
        <source>Sound, %1, %2</source>
        <translation>Ton, %1, %2</translation>
    </message>
    <message>
        <source>Link: %1 — %2</source>
        <translation>Link: %1 — %2</translation>
    </message>
    <message>
        <source>A file of %1</source>
        <translation>Eine Datei von %1</translation>
    </message>
    <message>
        <source>Output of the agent&apos;s terminal %1, which is not shown here</source>
        <translation>Ausgabe des Terminals %1 des Agenten, das hier nicht gezeigt wird</translation>
    </message>
    <message>
        <source>Content of an unknown kind: %1</source>
        <translation>Inhalt unbekannter Art: %1</translation>
    </message>
    <message>
        <source>[image: %1]</source>
        <translation>[Bild: %1]</translation>
    </message>
    <message>
        <source>You: %1</source>
        <translation>Selbst: %1</translation>
    </message>
    <message>
        <source>Agent: %1</source>
        <translation>Agent: %1</translation>
    </message>
    <message>
        <source>%1, done</source>
        <translation>%1, erledigt</translation>
    </message>
    <message>
        <source>%1, in progress</source>
        <translation>%1, in Arbeit</translation>
    </message>
    <message numerus="yes">
        <source> (%n times)</source>
        <translation>
            <numerusform> (%n-mal)</numerusform>
            <numerusform> (%n-mal)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnifiedDiff</name>
    <message>
        <source>Renamed from %1.</source>
        <translation>Umbenannt von %1.</translation>
    </message>
    <message>
        <source>New.</source>
        <translation>Neu.</translation>
    </message>
    <message>
        <source>Deleted.</source>
        <translation>Gelöscht.</translation>
    </message>
    <message>
        <source>Its mode changed.</source>
        <translation>Ihre Rechte haben sich geändert.</translation>
    </message>
    <message>
        <source>It is no text, and differs.</source>
        <translation>Kein Text, und verschieden.</translation>
    </message>
</context>
<context>
    <name>UnsavedWork</name>
    <message>
        <source>its git does not tell</source>
        <translation>sein git gibt keine Auskunft</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>It is no longer known here.</source>
        <translation>Sie ist hier nicht mehr bekannt.</translation>
    </message>
    <message>
        <source>It sleeps.</source>
        <translation>Sie schläft.</translation>
    </message>
    <message>
        <source>Whether changes in it are neither committed nor pushed is not known.</source>
        <translation>Ob Änderungen darin weder committet noch gepusht sind, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>There was no time to look at all of its git repositories.</source>
        <translation>Für alle ihre Git-Repositorys reichte die Zeit nicht.</translation>
    </message>
    <message>
        <source>It is not known where in the sandbox to look.</source>
        <translation>Wo in der Sandbox nachzusehen ist, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Git cannot be run in this sandbox.</source>
        <translation>In dieser Sandbox ist git nicht ausführbar.</translation>
    </message>
    <message numerus="yes">
        <source>%n files are not committed</source>
        <translation>
            <numerusform>%n Datei ist nicht committet</numerusform>
            <numerusform>%n Dateien sind nicht committet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n commits are not pushed</source>
        <translation>
            <numerusform>%n Commit ist nicht gepusht</numerusform>
            <numerusform>%n Commits sind nicht gepusht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes are stashed</source>
        <translation>
            <numerusform>%n Änderung liegt im Stash</numerusform>
            <numerusform>%n Änderungen liegen im Stash</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more repositories have such changes.</source>
        <translation>
            <numerusform>%n weiteres Repository hat solche Änderungen.</numerusform>
            <numerusform>%n weitere Repositorys haben solche Änderungen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UsageWords</name>
    <message>
        <source>Use and cost: not reported</source>
        <translation>Verbrauch und Kosten: nicht gemeldet</translation>
    </message>
    <message>
        <source>Context %1 of %2 (%3 %)</source>
        <translation>Kontext %1 von %2 (%3 %)</translation>
    </message>
    <message>
        <source>Context %1</source>
        <translation>Kontext %1</translation>
    </message>
    <message>
        <source>Cost: not reported</source>
        <translation>Kosten: nicht gemeldet</translation>
    </message>
</context>
<context>
    <name>Vercel</name>
    <message>
        <source>The sandbox ended before a command in it had.</source>
        <translation>Die Sandbox endete, bevor ein Befehl darin zu Ende war.</translation>
    </message>
    <message>
        <source>The connection to the sandbox was cut before a command in it had ended.</source>
        <translation>Die Verbindung zur Sandbox brach ab, bevor ein Befehl darin zu Ende war.</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>Zugangstoken</translation>
    </message>
    <message>
        <source>From the account&apos;s settings at vercel.com; or an OIDC token, which lives for half a day.</source>
        <translation>Aus den Einstellungen des Kontos auf vercel.com; oder ein OIDC-Token, das einen halben Tag lebt.</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Its id, from the team&apos;s settings: “team_…”. An OIDC token says it itself.</source>
        <translation>Seine Kennung, aus den Einstellungen des Teams: „team_…“. Ein OIDC-Token sagt sie selbst.</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Its id, from the project&apos;s settings: “prj_…”. An OIDC token says it itself.</source>
        <translation>Seine Kennung, aus den Einstellungen des Projekts: „prj_…“. Ein OIDC-Token sagt sie selbst.</translation>
    </message>
    <message>
        <source>Address of the API</source>
        <translation>Adresse der API</translation>
    </message>
    <message>
        <source>Only where a proxy of one&apos;s own leads to it.</source>
        <translation>Nur wo ein eigener Proxy dorthin führt.</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Without one, Vercel&apos;s usual image, with Node.js and Python.</source>
        <translation>Ohne Angabe das übliche Image von Vercel, mit Node.js und Python.</translation>
    </message>
    <message>
        <source>Processors</source>
        <translation>Prozessoren</translation>
    </message>
    <message>
        <source>Each brings 2 GiB of memory.</source>
        <translation>Jeder bringt 2 GiB Arbeitsspeicher mit.</translation>
    </message>
    <message>
        <source>Lifetime in minutes</source>
        <translation>Lebensdauer in Minuten</translation>
    </message>
    <message>
        <source>After this time it stops, with its files kept, unless it is extended; while an agent works, it is. Plans have a limit: 45 for Hobby.</source>
        <translation>Danach hält sie an und behält ihre Dateien, wenn sie nicht verlängert wird; während ein Agent arbeitet, wird sie es. Tarife haben eine Grenze: 45 bei Hobby.</translation>
    </message>
    <message>
        <source>Vercel&apos;s token alone does not say whose sandboxes are meant. Enter the ids of the team and the project too, in the settings of the account.</source>
        <translation>Das Token von Vercel allein sagt nicht, wessen Sandboxes gemeint sind. Auch die Kennungen des Teams und des Projekts eintragen, in den Einstellungen des Kontos.</translation>
    </message>
    <message>
        <source>Vercel&apos;s description of the sandbox is none.</source>
        <translation>Die Beschreibung der Sandbox von Vercel ist keine.</translation>
    </message>
    <message>
        <source>Vercel made a sandbox without a name.</source>
        <translation>Vercel hat eine Sandbox ohne Namen erstellt.</translation>
    </message>
    <message>
        <source>Vercel took too long to start the sandbox. Try again in a minute.</source>
        <translation>Vercel hat zu lange gebraucht, um die Sandbox zu starten. In einer Minute erneut versuchen.</translation>
    </message>
    <message>
        <source>Vercel took too long to stop the sandbox.</source>
        <translation>Vercel hat zu lange gebraucht, um die Sandbox anzuhalten.</translation>
    </message>
    <message>
        <source>Vercel&apos;s list of sandboxes is none.</source>
        <translation>Die Liste der Sandboxes von Vercel ist keine.</translation>
    </message>
    <message>
        <source>Needs an account at vercel.com, a token of it, and a project.</source>
        <translation>Braucht ein Konto bei vercel.com, ein Token davon und ein Projekt.</translation>
    </message>
</context>
<context>
    <name>VisibleText</name>
    <message numerus="yes">
        <source>%n blanks</source>
        <translation>
            <numerusform>%n Leerzeichen</numerusform>
            <numerusform>%n Leerzeichen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n empty lines</source>
        <translation>
            <numerusform>%n leere Zeile</numerusform>
            <numerusform>%n leere Zeilen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WebLinks</name>
    <message>
        <source>Open Link</source>
        <translation>Link öffnen</translation>
    </message>
    <message>
        <source>Open this address in the web browser? A program in the sandbox has printed it.</source>
        <translation>Diese Adresse im Webbrowser öffnen? Ein Programm in der Sandbox hat sie ausgegeben.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Do Not Open</source>
        <translation>Nicht öffnen</translation>
    </message>
    <message>
        <source>This link could not be opened: %1</source>
        <translation>Dieser Link konnte nicht geöffnet werden: %1</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 d %2 h</translation>
    </message>
    <message>
        <source>Being made</source>
        <translation>Wird erstellt</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbindet sich</translation>
    </message>
    <message>
        <source>Awake</source>
        <translation>Wach</translation>
    </message>
    <message>
        <source>Asleep</source>
        <translation>Schläft</translation>
    </message>
    <message>
        <source>Does not answer</source>
        <translation>Antwortet nicht</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Fort</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Being deleted</source>
        <translation>Wird gelöscht</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Startet</translation>
    </message>
    <message>
        <source>Finished, unread</source>
        <translation>Fertig, ungelesen</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>Untätig</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Arbeitet</translation>
    </message>
    <message>
        <source>Waiting for you</source>
        <translation>Braucht Antwort</translation>
    </message>
    <message>
        <source>Working, nothing heard</source>
        <translation>Arbeitet, nichts zu hören</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <source>Disconnected</source>
        <translation>Getrennt</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>Sending the answer</source>
        <translation>Antwort wird gesendet</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Beantwortet</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Allows this once</source>
        <translation>Erlaubt dies einmal</translation>
    </message>
    <message>
        <source>Allows this from now on</source>
        <translation>Erlaubt dies von nun an</translation>
    </message>
    <message>
        <source>Rejects this once</source>
        <translation>Lehnt dies einmal ab</translation>
    </message>
    <message>
        <source>Rejects this from now on</source>
        <translation>Lehnt dies von nun an ab</translation>
    </message>
    <message>
        <source>The agent does not say what kind of answer this is</source>
        <translation>Der Agent sagt nicht, welche Art von Antwort dies ist</translation>
    </message>
    <message>
        <source>read</source>
        <translation>lesen</translation>
    </message>
    <message>
        <source>edit</source>
        <translation>bearbeiten</translation>
    </message>
    <message>
        <source>delete</source>
        <translation>löschen</translation>
    </message>
    <message>
        <source>move</source>
        <translation>verschieben</translation>
    </message>
    <message>
        <source>search</source>
        <translation>suchen</translation>
    </message>
    <message>
        <source>run</source>
        <translation>ausführen</translation>
    </message>
    <message>
        <source>think</source>
        <translation>denken</translation>
    </message>
    <message>
        <source>fetch</source>
        <translation>holen</translation>
    </message>
    <message>
        <source>other</source>
        <translation>anderes</translation>
    </message>
    <message>
        <source>Untitled session</source>
        <translation>Sitzung ohne Titel</translation>
    </message>
    <message>
        <source>A request without a title</source>
        <translation>Eine Anfrage ohne Titel</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>weniger als eine Minute</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>Bernstein</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>angeheftet</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>archiviert</translation>
    </message>
    <message>
        <source>%1 asks: %2</source>
        <translation>%1 fragt: %2</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Coding agents in sandboxes, and a person who decides.</source>
        <translation>Coding-Agenten in Sandboxes, und ein Mensch, der entscheidet.</translation>
    </message>
    <message>
        <source>Begin with a new sandbox.</source>
        <translation>Mit einer neuen Sandbox beginnen.</translation>
    </message>
    <message>
        <source>Show the waiting permission requests.</source>
        <translation>Die wartenden Berechtigungsanfragen zeigen.</translation>
    </message>
    <message>
        <source>Do the guided tour and leave its pictures in &lt;folder&gt;.</source>
        <translation>Die Führung machen und ihre Bilder in &lt;folder&gt; ablegen.</translation>
    </message>
    <message>
        <source>What to show: sandgate://session/ID.</source>
        <translation>Was gezeigt wird: sandgate://session/ID.</translation>
    </message>
    <message>
        <source>This is no link that Sandgate opens: %1</source>
        <translation>Diesen Link öffnet Sandgate nicht: %1</translation>
    </message>
</context>
<context>
    <name>sandgate::AccountsDialog</name>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Name of the new account, such as “work”</source>
        <translation>Name des neuen Kontos, etwa „arbeit“</translation>
    </message>
    <message>
        <source>Name of the new account</source>
        <translation>Name des neuen Kontos</translation>
    </message>
    <message>
        <source>&amp;Provider:</source>
        <translation>&amp;Anbieter:</translation>
    </message>
    <message>
        <source>&amp;Account:</source>
        <translation>&amp;Konto:</translation>
    </message>
    <message>
        <source>Check and Save</source>
        <translation>Prüfen und speichern</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Another one…</source>
        <translation>Ein weiteres…</translation>
    </message>
    <message>
        <source>Kept; enter another one to replace it</source>
        <translation>Ist gespeichert; zum Ersetzen etwas anderes eingeben</translation>
    </message>
    <message>
        <source>Nothing is known of it yet.</source>
        <translation>Darüber ist noch nichts bekannt.</translation>
    </message>
    <message>
        <source>From %1.</source>
        <translation>Aus: %1.</translation>
    </message>
    <message>
        <source>Forgetting the account…</source>
        <translation>Das Konto wird vergessen…</translation>
    </message>
    <message>
        <source>Asking the provider…</source>
        <translation>Der Anbieter wird gefragt…</translation>
    </message>
    <message>
        <source>The account is forgotten.</source>
        <translation>Das Konto ist vergessen.</translation>
    </message>
    <message>
        <source>The account is accepted, and kept in the keychain.</source>
        <translation>Das Konto wurde angenommen und liegt im Schlüsselbund.</translation>
    </message>
    <message>
        <source>The account is accepted.</source>
        <translation>Das Konto wurde angenommen.</translation>
    </message>
</context>
<context>
    <name>sandgate::AcpConnection</name>
    <message>
        <source>The agent could not be started.</source>
        <translation>Der Agent konnte nicht gestartet werden.</translation>
    </message>
    <message>
        <source>The agent refused to start.</source>
        <translation>Der Agent hat den Start verweigert.</translation>
    </message>
    <message>
        <source>The agent speaks version %1 of the Agent Client Protocol, Sandgate speaks version 1.</source>
        <translation>Der Agent spricht Version %1 des Agent Client Protocol, Sandgate spricht Version 1.</translation>
    </message>
    <message>
        <source>The agent is no longer running.</source>
        <translation>Der Agent läuft nicht mehr.</translation>
    </message>
    <message>
        <source>The sandbox&apos;s server no longer knows the agent: it was started again.</source>
        <translation>Der Server der Sandbox kennt den Agenten nicht mehr: Er wurde neu gestartet.</translation>
    </message>
    <message>
        <source>The agent exited with code %1.</source>
        <translation>Der Agent hat sich mit Exit-Code %1 beendet.</translation>
    </message>
    <message>
        <source>The agent was ended by a signal.</source>
        <translation>Der Agent wurde durch ein Signal beendet.</translation>
    </message>
    <message>
        <source>The connection to the agent was closed.</source>
        <translation>Die Verbindung zum Agenten wurde geschlossen.</translation>
    </message>
    <message>
        <source>This is %1 bytes, and the sandbox&apos;s server takes at most 2 MiB at once. Shorten it, or put it into a file of the sandbox.</source>
        <translation>Das sind %1 Bytes, und der Server der Sandbox nimmt höchstens 2 MiB auf einmal. Kürzen oder in eine Datei der Sandbox legen.</translation>
    </message>
    <message>
        <source>The agent&apos;s answer is not understood.</source>
        <translation>Die Antwort des Agenten ist unverständlich.</translation>
    </message>
    <message>
        <source>The agent answered with an error.</source>
        <translation>Der Agent hat mit einem Fehler geantwortet.</translation>
    </message>
</context>
<context>
    <name>sandgate::ActorHost</name>
    <message>
        <source>What earlier runs stored cannot be read.</source>
        <translation>Was frühere Läufe gespeichert haben, ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The imported session is not on record.</source>
        <translation>Die importierte Sitzung ist nicht verzeichnet.</translation>
    </message>
    <message>
        <source>There is no provider called “%1”.</source>
        <translation>Es gibt keinen Anbieter namens „%1“.</translation>
    </message>
    <message>
        <source>The sandbox needs a name.</source>
        <translation>Die Sandbox braucht einen Namen.</translation>
    </message>
    <message>
        <source>What exists at %1 is not known.</source>
        <translation>Was es bei %1 gibt, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>What exists at %1, account “%2”, is not known.</source>
        <translation>Was es bei %1, Konto „%2“, gibt, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>There is no &quot;%1&quot; that is on no record.</source>
        <translation>Es gibt kein unverzeichnetes „%1“.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; means several. Use the whole id.</source>
        <translation>„%1“ ist mehrdeutig. Die ganze Kennung angeben.</translation>
    </message>
</context>
<context>
    <name>sandgate::AgentCauses</name>
    <message>
        <source>Looking for the cause</source>
        <translation>Ursache wird gesucht</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>Installieren</translation>
    </message>
    <message>
        <source>Install the agent in the sandbox</source>
        <translation>Den Agenten in der Sandbox installieren</translation>
    </message>
    <message>
        <source>Looking for the cause in the sandbox…</source>
        <translation>Die Ursache wird in der Sandbox gesucht…</translation>
    </message>
    <message>
        <source>The cause could not be looked for: %1</source>
        <translation>Die Ursache konnte nicht gesucht werden: %1</translation>
    </message>
    <message>
        <source>The usual causes were looked for and not found: it is installed, a key is there, and its service answers.</source>
        <translation>Die üblichen Ursachen wurden geprüft und ausgeschlossen: Der Agent ist installiert, ein Schlüssel ist da, und der Dienst antwortet.</translation>
    </message>
    <message>
        <source>Installing the agent…</source>
        <translation>Der Agent wird installiert…</translation>
    </message>
    <message>
        <source>The agent is installed. Write to it to start it.</source>
        <translation>Der Agent ist installiert. Eine Nachricht startet ihn.</translation>
    </message>
</context>
<context>
    <name>sandgate::AgentList</name>
    <message>
        <source>Asking the sandbox for its agents</source>
        <translation>Die Sandbox wird nach ihren Agenten gefragt</translation>
    </message>
    <message>
        <source>Ask Again</source>
        <translation>Erneut fragen</translation>
    </message>
    <message>
        <source>Its agents can be seen while the sandbox is awake.</source>
        <translation>Die Agenten sind zu sehen, solange die Sandbox wach ist.</translation>
    </message>
    <message>
        <source>Needs no account</source>
        <translation>Braucht kein Konto</translation>
    </message>
    <message>
        <source>Not installed</source>
        <translation>Nicht installiert</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>No account found. It may ask you to sign in.</source>
        <translation>Kein Konto gefunden. Eine Anmeldung kann nötig sein.</translation>
    </message>
    <message>
        <source>Installing…</source>
        <translation>Wird installiert…</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>Installieren</translation>
    </message>
    <message>
        <source>Install %1</source>
        <translation>%1 installieren</translation>
    </message>
    <message>
        <source>This sandbox offers no agents.</source>
        <translation>Diese Sandbox bietet keine Agenten.</translation>
    </message>
</context>
<context>
    <name>sandgate::AgentSessions</name>
    <message>
        <source>The agent did not start the session within two minutes.</source>
        <translation>Der Agent hat die Sitzung nicht binnen zwei Minuten begonnen.</translation>
    </message>
    <message>
        <source>The agent does not remember sessions.</source>
        <translation>Der Agent merkt sich keine Sitzungen.</translation>
    </message>
    <message>
        <source>The agent did not start the session.</source>
        <translation>Der Agent hat die Sitzung nicht begonnen.</translation>
    </message>
    <message>
        <source>The agent asks to sign in first.</source>
        <translation>Der Agent verlangt zuerst eine Anmeldung.</translation>
    </message>
    <message>
        <source>The agent asks to sign in first: %1.</source>
        <translation>Der Agent verlangt zuerst eine Anmeldung: %1.</translation>
    </message>
    <message>
        <source>The agent started a session without an id, so that nothing can be sent to it.</source>
        <translation>Der Agent hat eine Sitzung ohne Kennung begonnen; ihr kann nichts gesendet werden.</translation>
    </message>
    <message>
        <source>The sandbox&apos;s server does not answer. Try again later.</source>
        <translation>Der Server der Sandbox antwortet nicht. Später erneut versuchen.</translation>
    </message>
    <message>
        <source>The agent ended while Sandgate was not connected to it.</source>
        <translation>Der Agent endete, während Sandgate nicht mit ihm verbunden war.</translation>
    </message>
    <message>
        <source>The agent that asked is no longer running.</source>
        <translation>Der Agent, der gefragt hat, läuft nicht mehr.</translation>
    </message>
    <message>
        <source>Sandgate ended before it was sure that the agent has this message, and the agent says nothing. Send it again.</source>
        <translation>Sandgate endete, bevor sicher war, dass der Agent diese Nachricht hat, und der Agent sagt nichts. Erneut senden.</translation>
    </message>
    <message>
        <source>There is no session “%1” in this sandbox.</source>
        <translation>Es gibt in dieser Sandbox keine Sitzung „%1“.</translation>
    </message>
    <message>
        <source>This session was ended. Start a new one.</source>
        <translation>Diese Sitzung wurde beendet. Eine neue beginnen.</translation>
    </message>
    <message>
        <source>“%1” is not sent as it is.</source>
        <translation>„%1“ wird so nicht gesendet.</translation>
    </message>
    <message>
        <source>The agent is no longer running.</source>
        <translation>Der Agent läuft nicht mehr.</translation>
    </message>
    <message>
        <source>The agent does not offer to sign in by “%1”. There are: %2.</source>
        <translation>Der Agent bietet keine Anmeldung über „%1“. Es gibt: %2.</translation>
    </message>
    <message>
        <source>Signing in was not finished within ten minutes.</source>
        <translation>Die Anmeldung wurde nicht binnen zehn Minuten abgeschlossen.</translation>
    </message>
    <message>
        <source>Signing in did not work.</source>
        <translation>Die Anmeldung ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>No agent is named.</source>
        <translation>Kein Agent genannt.</translation>
    </message>
    <message>
        <source>The list of MCP servers is not usable, or too long.</source>
        <translation>Die Liste der MCP-Server ist unbrauchbar oder zu lang.</translation>
    </message>
    <message>
        <source>There is a session “%1” already.</source>
        <translation>Es gibt schon eine Sitzung „%1“.</translation>
    </message>
    <message>
        <source>The session “%1” is one of another agent.</source>
        <translation>Die Sitzung „%1“ gehört einem anderen Agenten.</translation>
    </message>
    <message>
        <source>The agent ended the turn with an error.</source>
        <translation>Der Agent hat die Runde mit einem Fehler beendet.</translation>
    </message>
    <message>
        <source>The turn ended without an answer.</source>
        <translation>Die Runde endete ohne Antwort.</translation>
    </message>
    <message>
        <source>The turn ended before an answer was given.</source>
        <translation>Die Runde endete, bevor geantwortet wurde.</translation>
    </message>
    <message>
        <source>The sandbox was paused.</source>
        <translation>Die Sandbox wurde pausiert.</translation>
    </message>
    <message>
        <source>There is nothing to send.</source>
        <translation>Es gibt nichts zu senden.</translation>
    </message>
    <message>
        <source>The agent is still working. Wait for it, or stop it first.</source>
        <translation>Der Agent arbeitet noch. Warten oder ihn erst anhalten.</translation>
    </message>
    <message>
        <source>The message was not sent: the session was stopped.</source>
        <translation>Die Nachricht wurde nicht gesendet: Die Sitzung wurde angehalten.</translation>
    </message>
    <message>
        <source>The agent exited before it had the message.</source>
        <translation>Der Agent hat sich beendet, bevor er die Nachricht hatte.</translation>
    </message>
    <message>
        <source>The agent cannot be reached.</source>
        <translation>Der Agent ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>The agent did not confirm that it stopped. It may still be working.</source>
        <translation>Der Agent hat nicht bestätigt, dass er angehalten hat. Er arbeitet womöglich noch.</translation>
    </message>
    <message>
        <source>The session was ended.</source>
        <translation>Die Sitzung wurde beendet.</translation>
    </message>
    <message>
        <source>This session was removed.</source>
        <translation>Diese Sitzung wurde entfernt.</translation>
    </message>
    <message>
        <source>The agent&apos;s options could not be learnt.</source>
        <translation>Die Optionen des Agenten waren nicht zu erfahren.</translation>
    </message>
    <message>
        <source>The agent exited before it had the change.</source>
        <translation>Der Agent hat sich beendet, bevor er die Änderung hatte.</translation>
    </message>
    <message>
        <source>The agent did not answer to the change within a minute.</source>
        <translation>Der Agent hat auf die Änderung nicht binnen einer Minute geantwortet.</translation>
    </message>
    <message>
        <source>The agent did not make the change.</source>
        <translation>Der Agent hat die Änderung nicht vorgenommen.</translation>
    </message>
    <message>
        <source>Something goes on in this session. End it first.</source>
        <translation>In dieser Sitzung ist etwas im Gang. Zuerst beenden.</translation>
    </message>
    <message>
        <source>This session is deleted. Restore it first.</source>
        <translation>Diese Sitzung ist gelöscht. Zuerst wiederherstellen.</translation>
    </message>
    <message numerus="yes">
        <source>A session&apos;s id has at most %n characters, all of which can be seen.</source>
        <translation>
            <numerusform>Die Kennung einer Sitzung hat höchstens %n Zeichen, die alle sichtbar sind.</numerusform>
            <numerusform>Die Kennung einer Sitzung hat höchstens %n Zeichen, die alle sichtbar sind.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sandgate::AlwaysButton</name>
    <message>
        <source>Always…</source>
        <translation>Immer…</translation>
    </message>
    <message>
        <source>No rule can be made from this: it does not say what will be done.</source>
        <translation>Daraus lässt sich keine Regel machen: Es ist nicht gesagt, was geschehen wird.</translation>
    </message>
    <message>
        <source>No rule can allow exactly this: some of it is only known when it runs, or it is more than one rule can say.</source>
        <translation>Keine Regel kann genau dies erlauben: Manches daran steht erst beim Ausführen fest, oder es ist mehr, als eine Regel sagen kann.</translation>
    </message>
    <message>
        <source>No rule can allow this. %1</source>
        <translation>Keine Regel kann dies erlauben. %1</translation>
    </message>
    <message>
        <source>Make a rule from: %1</source>
        <translation>Eine Regel machen aus: %1</translation>
    </message>
    <message>
        <source>Makes a rule for requests like this one. You choose for whom, what exactly, and until when.</source>
        <translation>Macht eine Regel für Anfragen wie diese. Für wen, was genau und bis wann, ist wählbar.</translation>
    </message>
</context>
<context>
    <name>sandgate::AnswerButtons</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>sandgate::ApplicationService</name>
    <message>
        <source>This is no link that Sandgate opens.</source>
        <translation>Diesen Link öffnet Sandgate nicht.</translation>
    </message>
    <message>
        <source>Sandgate has no such action.</source>
        <translation>Sandgate hat keine solche Aktion.</translation>
    </message>
</context>
<context>
    <name>sandgate::ApplySetupDialog</name>
    <message>
        <source>&amp;Remove what the set-up does not have</source>
        <translation>&amp;Entfernen, was die Einrichtung nicht hat</translation>
    </message>
    <message>
        <source>Apply a Set-up</source>
        <translation>Einrichtung anwenden</translation>
    </message>
    <message>
        <source>Set-up</source>
        <translation>Einrichtung</translation>
    </message>
    <message>
        <source>Sandboxes that are set up</source>
        <translation>Sandboxes, die eingerichtet werden</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Sandbox</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>&amp;Set-up:</source>
        <translation>&amp;Einrichtung:</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Show Differences</source>
        <translation>Unterschiede zeigen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Ends what goes on in the sandboxes; what was written stays</source>
        <translation>Beendet, was in den Sandboxes läuft; Geschriebenes bleibt</translation>
    </message>
    <message>
        <source>Forget Set-up</source>
        <translation>Einrichtung vergessen</translation>
    </message>
    <message>
        <source>No set-up is kept yet. “MCP Servers and Skills…” of a sandbox keeps one.</source>
        <translation>Noch keine Einrichtung aufbewahrt. „MCP-Server und Skills…“ einer Sandbox bewahrt eine auf.</translation>
    </message>
    <message>
        <source>Choose the sandboxes. Those that sleep are woken.</source>
        <translation>Die Sandboxes wählen. Schlafende werden geweckt.</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>Gleich</translation>
    </message>
    <message numerus="yes">
        <source>%n differences</source>
        <translation>
            <numerusform>%n Unterschied</numerusform>
            <numerusform>%n Unterschiede</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Wird geschrieben…</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Eingerichtet</translation>
    </message>
    <message numerus="yes">
        <source>It took longer than %n minutes, and was ended.</source>
        <translation>
            <numerusform>Es dauerte länger als %n Minute und wurde beendet.</numerusform>
            <numerusform>Es dauerte länger als %n Minuten und wurde beendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Waits…</source>
        <translation>Wartet…</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Folder that is set up in each sandbox</source>
        <translation>Ordner, der in jeder Sandbox eingerichtet wird</translation>
    </message>
    <message>
        <source>where the agents of each sandbox work</source>
        <translation>wo die Agenten der jeweiligen Sandbox arbeiten</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>&amp;Ordner:</translation>
    </message>
    <message>
        <source>Name the folder by its whole path, from “/” on.</source>
        <translation>Den Ordner mit seinem ganzen Pfad nennen, von „/“ an.</translation>
    </message>
    <message>
        <source>Sets up %1</source>
        <translation>Richtet %1 ein</translation>
    </message>
</context>
<context>
    <name>sandgate::AttachmentBar</name>
    <message>
        <source>Attachments</source>
        <translation>Anhänge</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>“%1” was not attached: together they would be too large for one message.</source>
        <translation>„%1“ wurde nicht angehängt: Zusammen wären sie zu groß für eine Nachricht.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove the attachment “%1”</source>
        <translation>Den Anhang „%1“ entfernen</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message numerus="yes">
        <source>No more than %n files can be attached.</source>
        <translation>
            <numerusform>Mehr als %n Datei kann nicht angehängt werden.</numerusform>
            <numerusform>Mehr als %n Dateien können nicht angehängt werden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sandgate::ChangesDialog</name>
    <message>
        <source>&amp;Side by side</source>
        <translation>&amp;Nebeneinander</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Changes of “%1”</source>
        <translation>Änderungen von „%1“</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>What the agent reported</source>
        <translation>Was der Agent gemeldet hat</translation>
    </message>
    <message>
        <source>What git finds in the sandbox now</source>
        <translation>Was git jetzt in der Sandbox findet</translation>
    </message>
    <message>
        <source>Where the changes are read</source>
        <translation>Woher die Änderungen stammen</translation>
    </message>
    <message>
        <source>&amp;Changes:</source>
        <translation>Ä&amp;nderungen:</translation>
    </message>
    <message>
        <source>Changed files</source>
        <translation>Geänderte Dateien</translation>
    </message>
    <message>
        <source>The changes are being read…</source>
        <translation>Die Änderungen werden gelesen…</translation>
    </message>
    <message>
        <source>This session is not known any more</source>
        <translation>Diese Sitzung ist nicht mehr bekannt</translation>
    </message>
    <message>
        <source>The changes cannot be shown</source>
        <translation>Die Änderungen können nicht gezeigt werden</translation>
    </message>
    <message>
        <source>There were edits of which the agent did not say what they changed.</source>
        <translation>Bei manchen Bearbeitungen hat der Agent nicht gesagt, was sie geändert haben.</translation>
    </message>
    <message>
        <source>The agent reported places of this file, not all of it.</source>
        <translation>Der Agent hat Stellen dieser Datei gemeldet, nicht die ganze.</translation>
    </message>
    <message numerus="yes">
        <source>%n commands ran; what they changed is not known from the session.</source>
        <translation>
            <numerusform>%n Befehl lief; was er geändert hat, ist aus der Sitzung nicht zu erfahren.</numerusform>
            <numerusform>%n Befehle liefen; was sie geändert haben, ist aus der Sitzung nicht zu erfahren.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n edits were begun and not reported as done; they are not shown.</source>
        <translation>
            <numerusform>%n Bearbeitung wurde begonnen und nicht als fertig gemeldet; sie wird nicht gezeigt.</numerusform>
            <numerusform>%n Bearbeitungen wurden begonnen und nicht als fertig gemeldet; sie werden nicht gezeigt.</numerusform>
        </translation>
    </message>
    <message>
        <source>There were more edits than can be shown.</source>
        <translation>Es gab mehr Bearbeitungen, als gezeigt werden können.</translation>
    </message>
    <message>
        <source>No edits were reported</source>
        <translation>Keine Bearbeitungen gemeldet</translation>
    </message>
    <message>
        <source>The agent did not say that it changed a file.</source>
        <translation>Der Agent hat nicht gesagt, dass er eine Datei geändert hat.</translation>
    </message>
    <message>
        <source>New, and not known to git.</source>
        <translation>Neu und git nicht bekannt.</translation>
    </message>
    <message>
        <source>Differences from the last commit in %1, whoever made them.</source>
        <translation>Unterschiede zum letzten Commit in %1, von wem auch immer.</translation>
    </message>
    <message>
        <source>There is more than is shown.</source>
        <translation>Es gibt mehr, als gezeigt wird.</translation>
    </message>
    <message>
        <source>Nothing differs from the last commit</source>
        <translation>Kein Unterschied zum letzten Commit</translation>
    </message>
    <message>
        <source>%1  +%2 −%3</source>
        <translation>%1  +%2 −%3</translation>
    </message>
    <message>
        <source>Change of %1</source>
        <translation>Änderung an %1</translation>
    </message>
</context>
<context>
    <name>sandgate::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>A command, a session or a sandbox</source>
        <translation>Ein Befehl, eine Sitzung oder eine Sandbox</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>Was passt</translation>
    </message>
    <message>
        <source>Nothing fits.</source>
        <translation>Nichts passt.</translation>
    </message>
    <message>
        <source>Enter chooses, Escape closes.</source>
        <translation>Enter wählt, Esc schließt.</translation>
    </message>
    <message>
        <source>This cannot be chosen now.</source>
        <translation>Dies ist jetzt nicht wählbar.</translation>
    </message>
</context>
<context>
    <name>sandgate::CompletionList</name>
    <message>
        <source>Suggestions</source>
        <translation>Vorschläge</translation>
    </message>
</context>
<context>
    <name>sandgate::Composer</name>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Attach Files…</source>
        <translation>Dateien anhängen…</translation>
    </message>
    <message>
        <source>Attach files to the message</source>
        <translation>Dateien an die Nachricht anhängen</translation>
    </message>
    <message>
        <source>The sandbox of this session no longer exists. Start a session in another sandbox to go on.</source>
        <translation>Die Sandbox dieser Sitzung gibt es nicht mehr. Weiter geht es mit einer Sitzung in einer anderen Sandbox.</translation>
    </message>
    <message>
        <source>The sandbox of this session was deleted. Start a session in another sandbox to go on.</source>
        <translation>Die Sandbox dieser Sitzung wurde gelöscht. Weiter geht es mit einer Sitzung in einer anderen Sandbox.</translation>
    </message>
    <message>
        <source>This session has ended. Start a new one to go on.</source>
        <translation>Diese Sitzung ist beendet. Weiter geht es mit einer neuen.</translation>
    </message>
    <message>
        <source>Ctrl+Return sends</source>
        <translation>Strg+Return sendet</translation>
    </message>
    <message>
        <source>The agent waits for your decision. Ctrl+Return keeps the message until its turn has ended.</source>
        <translation>Der Agent wartet auf eine Entscheidung. Strg+Return hebt die Nachricht auf, bis seine Runde zu Ende ist.</translation>
    </message>
    <message>
        <source>The session is starting. Ctrl+Return sends the message as soon as it has.</source>
        <translation>Die Sitzung beginnt. Strg+Return sendet die Nachricht, sobald es so weit ist.</translation>
    </message>
    <message>
        <source>The agent is working. Ctrl+Return keeps the message until its turn has ended.</source>
        <translation>Der Agent arbeitet. Strg+Return hebt die Nachricht auf, bis seine Runde zu Ende ist.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten…</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Wird gesendet…</translation>
    </message>
    <message>
        <source>Send Next</source>
        <translation>Als Nächstes senden</translation>
    </message>
    <message>
        <source>Write to %1</source>
        <translation>An %1 schreiben</translation>
    </message>
    <message>
        <source>Message to %1 in “%2”</source>
        <translation>Nachricht an %1 in „%2“</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Send the message to %1</source>
        <translation>Die Nachricht an %1 senden</translation>
    </message>
    <message>
        <source>Stop the turn of %1 in “%2”</source>
        <translation>Die Runde von %1 in „%2“ anhalten</translation>
    </message>
</context>
<context>
    <name>sandgate::ConversationFind</name>
    <message>
        <source>Find Previous</source>
        <translation>Vorheriges suchen</translation>
    </message>
    <message>
        <source>Find Next</source>
        <translation>Nächstes suchen</translation>
    </message>
    <message>
        <source>Find in this conversation</source>
        <translation>In diesem Gespräch suchen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird gesucht…</translation>
    </message>
    <message numerus="yes">
        <source>In %n entries</source>
        <translation>
            <numerusform>In %n Eintrag</numerusform>
            <numerusform>In %n Einträgen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>sandgate::Core</name>
    <message>
        <source>Events cannot be stored, and are not shown until they are: %1</source>
        <translation>Ereignisse können nicht gespeichert werden und werden bis dahin nicht gezeigt: %1</translation>
    </message>
    <message>
        <source>Logs cannot be stored, and are not shown until they are: %1</source>
        <translation>Protokolle können nicht gespeichert werden und werden bis dahin nicht gezeigt: %1</translation>
    </message>
    <message>
        <source>It is no longer known here.</source>
        <translation>Sie ist hier nicht mehr bekannt.</translation>
    </message>
</context>
<context>
    <name>sandgate::CoreFiles</name>
    <message numerus="yes">
        <source>%n more.</source>
        <translation>
            <numerusform>%n weitere.</numerusform>
            <numerusform>%n weitere.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sandgate::CoreVisitor</name>
    <message>
        <source>The request is too large.</source>
        <translation>Die Anforderung ist zu groß.</translation>
    </message>
    <message>
        <source>The request is no JSON object in one line.</source>
        <translation>Die Anforderung ist kein JSON-Objekt in einer Zeile.</translation>
    </message>
</context>
<context>
    <name>sandgate::CurlTransfer</name>
    <message>
        <source>There is no memory left for a request.</source>
        <translation>Für eine Anforderung ist kein Speicher mehr frei.</translation>
    </message>
    <message>
        <source>The request&apos;s method is not valid.</source>
        <translation>Die Methode der Anforderung ist ungültig.</translation>
    </message>
    <message>
        <source>The header &quot;%1&quot; holds characters that cannot be sent, such as a line break.</source>
        <translation>Der Header „%1“ enthält Zeichen, die nicht gesendet werden können, etwa einen Zeilenumbruch.</translation>
    </message>
    <message>
        <source>The answer&apos;s headers are too long.</source>
        <translation>Die Header der Antwort sind zu lang.</translation>
    </message>
    <message>
        <source>The answer is longer than the limit of %1 bytes.</source>
        <translation>Die Antwort ist länger als die Grenze von %1 Bytes.</translation>
    </message>
    <message>
        <source>The connection to %1 was given up.</source>
        <translation>Die Verbindung zu %1 wurde aufgegeben.</translation>
    </message>
    <message>
        <source>%1 did not answer within %2 seconds.</source>
        <translation>%1 hat nicht binnen %2 Sekunden geantwortet.</translation>
    </message>
    <message>
        <source>The address of %1 was not found. Check the address and the network connection.</source>
        <translation>Die Adresse von %1 wurde nicht gefunden. Die Adresse und die Netzwerkverbindung prüfen.</translation>
    </message>
    <message>
        <source>This user may not connect to %1.</source>
        <translation>Dieser Benutzer darf sich nicht mit %1 verbinden.</translation>
    </message>
    <message>
        <source>No connection to %1. Is it running?</source>
        <translation>Keine Verbindung zu %1. Läuft es?</translation>
    </message>
    <message>
        <source>No connection to %1: it does not answer.</source>
        <translation>Keine Verbindung zu %1: Es antwortet nicht.</translation>
    </message>
    <message>
        <source>The certificate of %1 cannot be trusted. Check the address, the clock and the certificates that this computer trusts.</source>
        <translation>Dem Zertifikat von %1 ist nicht zu trauen. Die Adresse, die Uhr und die Zertifikate prüfen, denen dieser Computer vertraut.</translation>
    </message>
    <message>
        <source>No secure connection to %1. Is it reached by https at all?</source>
        <translation>Keine sichere Verbindung zu %1. Ist es überhaupt per https erreichbar?</translation>
    </message>
    <message>
        <source>The address of %1 is not valid.</source>
        <translation>Die Adresse von %1 ist ungültig.</translation>
    </message>
    <message>
        <source>%1 does not speak HTTP. Check the address and the port.</source>
        <translation>%1 spricht kein HTTP. Adresse und Port prüfen.</translation>
    </message>
    <message>
        <source>The connection to %1 was lost.</source>
        <translation>Die Verbindung zu %1 ging verloren.</translation>
    </message>
    <message>
        <source>libcurl is not installed. Install the package libcurl4 and try again.</source>
        <translation>libcurl ist nicht installiert. Installieren Sie das Paket libcurl4 und versuchen Sie es erneut.</translation>
    </message>
</context>
<context>
    <name>sandgate::DecisionFilterBar</name>
    <message>
        <source>Text in the request</source>
        <translation>Text in der Anfrage</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>At any time</source>
        <translation>Jederzeit</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>In the last 7 days</source>
        <translation>In den letzten 7 Tagen</translation>
    </message>
    <message>
        <source>In the last 30 days</source>
        <translation>In den letzten 30 Tagen</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Any answer</source>
        <translation>Jede Antwort</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Erlaubt</translation>
    </message>
    <message>
        <source>Denied</source>
        <translation>Verweigert</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Who decided</source>
        <translation>Wer entschieden hat</translation>
    </message>
    <message>
        <source>By anyone</source>
        <translation>Von wem auch immer</translation>
    </message>
    <message>
        <source>By you</source>
        <translation>Selbst entschieden</translation>
    </message>
    <message>
        <source>By a rule</source>
        <translation>Durch eine Regel</translation>
    </message>
    <message>
        <source>Built-in denials</source>
        <translation>Eingebaute Verweigerungen</translation>
    </message>
    <message>
        <source>While everything was allowed</source>
        <translation>Während alles erlaubt war</translation>
    </message>
    <message>
        <source>Because nobody answered</source>
        <translation>Weil niemand geantwortet hat</translation>
    </message>
    <message>
        <source>All sandboxes</source>
        <translation>Alle Sandboxes</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Sandbox</translation>
    </message>
    <message>
        <source>All agents</source>
        <translation>Alle Agenten</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
</context>
<context>
    <name>sandgate::DecisionsDialog</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Show &amp;Earlier</source>
        <translation>&amp;Frühere zeigen</translation>
    </message>
    <message>
        <source>Make a &amp;Rule…</source>
        <translation>&amp;Regel machen…</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportieren…</translation>
    </message>
    <message>
        <source>Record of Decisions</source>
        <translation>Entscheidungsverlauf</translation>
    </message>
    <message>
        <source>Decisions, newest first</source>
        <translation>Entscheidungen, neueste zuerst</translation>
    </message>
    <message>
        <source>The whole request</source>
        <translation>Die ganze Anfrage</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Wird geschrieben…</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>Nothing was decided yet.</source>
        <translation>Noch nichts wurde entschieden.</translation>
    </message>
    <message>
        <source>There is no such decision.</source>
        <translation>Keine solche Entscheidung.</translation>
    </message>
    <message numerus="yes">
        <source>The last %n decision(s). There are earlier ones.</source>
        <translation>
            <numerusform>Die letzte %n Entscheidung. Es gibt frühere.</numerusform>
            <numerusform>Die letzten %n Entscheidungen. Es gibt frühere.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s)</source>
        <translation>
            <numerusform>%n Entscheidung</numerusform>
            <numerusform>%n Entscheidungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a decision to see all of what was asked.</source>
        <translation>Eine Entscheidung wählen, um alles zu sehen, wonach gefragt wurde.</translation>
    </message>
    <message>
        <source>%1 with “%2”. By: %3. Waited: %4.</source>
        <translation>%1 mit „%2“. Durch: %3. Gewartet: %4.</translation>
    </message>
    <message>
        <source>%1 in “%2”, sandbox “%3”</source>
        <translation>%1 in „%2“, Sandbox „%3“</translation>
    </message>
    <message>
        <source>untitled session</source>
        <translation>Sitzung ohne Titel</translation>
    </message>
    <message>
        <source>The rule as it read then: %1</source>
        <translation>Die Regel, wie sie damals lautete: %1</translation>
    </message>
    <message>
        <source>Export Decisions</source>
        <translation>Entscheidungen exportieren</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>Lines of JSON (*.jsonl)</source>
        <translation>JSON-Zeilen (*.jsonl)</translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) are in %1.</source>
        <translation>
            <numerusform>%n Entscheidung ist in %1.</numerusform>
            <numerusform>%n Entscheidungen sind in %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show &amp;Latest</source>
        <translation>&amp;Neueste zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s), the one that was found and earlier ones.</source>
        <translation>
            <numerusform>%n Entscheidung, die gefundene.</numerusform>
            <numerusform>%n Entscheidungen, die gefundene und frühere.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sandgate::DecisionsTable</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Durch</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Sandbox</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
</context>
<context>
    <name>sandgate::DeletedSessionsDialog</name>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Remove for Good…</source>
        <translation>Endgültig entfernen…</translation>
    </message>
    <message>
        <source>Remove All for Good…</source>
        <translation>Alle endgültig entfernen…</translation>
    </message>
    <message>
        <source>Deleted Sessions</source>
        <translation>Gelöschte Sitzungen</translation>
    </message>
    <message>
        <source>Deleted sessions</source>
        <translation>Gelöschte Sitzungen</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Sandbox</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Kept until</source>
        <translation>Aufbewahrt bis</translation>
    </message>
    <message>
        <source>No session is deleted.</source>
        <translation>Keine Sitzung ist gelöscht.</translation>
    </message>
    <message>
        <source>Remove for Good</source>
        <translation>Endgültig entfernen</translation>
    </message>
    <message>
        <source>Remove “%1” for good?</source>
        <translation>„%1“ endgültig entfernen?</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n sessions for good?</source>
        <translation>
            <numerusform>%n Sitzung endgültig entfernen?</numerusform>
            <numerusform>%n Sitzungen endgültig entfernen?</numerusform>
        </translation>
    </message>
    <message>
        <source>What was said in it goes, too. This cannot be taken back.</source>
        <translation>Auch was in ihr gesagt wurde, geht verloren. Dies ist nicht rückgängig zu machen.</translation>
    </message>
    <message>
        <source>Keep It</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Remove All for Good</source>
        <translation>Alle endgültig entfernen</translation>
    </message>
    <message numerus="yes">
        <source>Remove all %n deleted sessions for good?</source>
        <translation>
            <numerusform>Die %n gelöschte Sitzung endgültig entfernen?</numerusform>
            <numerusform>Alle %n gelöschten Sitzungen endgültig entfernen?</numerusform>
        </translation>
    </message>
    <message>
        <source>What was said in them goes, too. This cannot be taken back.</source>
        <translation>Auch was in ihnen gesagt wurde, geht verloren. Dies ist nicht rückgängig zu machen.</translation>
    </message>
    <message>
        <source>Keep Them</source>
        <translation>Behalten</translation>
    </message>
    <message numerus="yes">
        <source>A deleted session is kept for %n days, and removed when Sandgate starts after that. Restored ones are in the list again, to be read.</source>
        <translation>
            <numerusform>Eine gelöschte Sitzung wird %n Tag aufbewahrt und danach beim Start von Sandgate entfernt. Wiederhergestellte stehen wieder in der Liste, zum Lesen.</numerusform>
            <numerusform>Eine gelöschte Sitzung wird %n Tage aufbewahrt und danach beim Start von Sandgate entfernt. Wiederhergestellte stehen wieder in der Liste, zum Lesen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sandgate::DesktopDialog</name>
    <message>
        <source>Start Desktop</source>
        <translation>Desktop starten</translation>
    </message>
    <message>
        <source>Stop Desktop</source>
        <translation>Desktop anhalten</translation>
    </message>
    <message>
        <source>Use &amp;mouse and keyboard there</source>
        <translation>&amp;Maus und Tastatur dort benutzen</translation>
    </message>
    <message>
        <source>Start Program…</source>
        <translation>Programm starten…</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>Zwischenablage</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Aufnehmen</translation>
    </message>
    <message>
        <source>Recordings…</source>
        <translation>Aufnahmen…</translation>
    </message>
    <message>
        <source>Desktop of %1</source>
        <translation>Desktop von %1</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>Desktop</translation>
    </message>
    <message>
        <source>Size of the desktop that is started</source>
        <translation>Größe des Desktops, der gestartet wird</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Copy What Is in the Desktop&apos;s Clipboard</source>
        <translation>Inhalt der Zwischenablage des Desktops kopieren</translation>
    </message>
    <message>
        <source>Put This Computer&apos;s Clipboard There</source>
        <translation>Zwischenablage dieses Computers dorthin geben</translation>
    </message>
    <message>
        <source>Stop Recording</source>
        <translation>Aufnahme anhalten</translation>
    </message>
    <message>
        <source>Mouse and keyboard are the desktop&apos;s. Ctrl+Tab leads out of it.</source>
        <translation>Maus und Tastatur gehören dem Desktop. Strg+Tab führt hinaus.</translation>
    </message>
    <message>
        <source>You are looking only. What you do here does not reach the desktop.</source>
        <translation>Nur zum Zusehen. Was hier getan wird, erreicht den Desktop nicht.</translation>
    </message>
    <message>
        <source>The sandbox is not awake</source>
        <translation>Die Sandbox ist nicht wach</translation>
    </message>
    <message>
        <source>Wake it to see its desktop.</source>
        <translation>Aufwecken, um ihren Desktop zu sehen.</translation>
    </message>
    <message>
        <source>Asking the sandbox…</source>
        <translation>Die Sandbox wird gefragt…</translation>
    </message>
    <message>
        <source>Programs are missing in the sandbox</source>
        <translation>In der Sandbox fehlen Programme</translation>
    </message>
    <message>
        <source>The desktop needs: %1.
Install them in a terminal of the sandbox:
%2</source>
        <translation>Der Desktop braucht: %1.
In einem Terminal der Sandbox installieren:
%2</translation>
    </message>
    <message>
        <source>The desktop starts…</source>
        <translation>Der Desktop startet…</translation>
    </message>
    <message>
        <source>The desktop ends…</source>
        <translation>Der Desktop endet…</translation>
    </message>
    <message>
        <source>The desktop does not run</source>
        <translation>Der Desktop läuft nicht</translation>
    </message>
    <message>
        <source>No desktop runs in this sandbox</source>
        <translation>In dieser Sandbox läuft kein Desktop</translation>
    </message>
    <message>
        <source>It is a screen of its own in the sandbox, for programs with windows. Agents can use it, and you can look at it and use it here.</source>
        <translation>Er ist ein eigener Bildschirm in der Sandbox, für Programme mit Fenstern. Agenten können ihn benutzen; hier ist er zu sehen und zu bedienen.</translation>
    </message>
    <message>
        <source>No windows</source>
        <translation>Keine Fenster</translation>
    </message>
    <message>
        <source>Without a title</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>Start Program</source>
        <translation>Programm starten</translation>
    </message>
    <message>
        <source>Command line of a program with windows, such as xterm or firefox:</source>
        <translation>Befehlszeile eines Programms mit Fenstern, etwa xterm oder firefox:</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
</context>
<context>
    <name>sandgate::DesktopInputs</name>
    <message>
        <source>The desktop does not keep up. What was done last is dropped.</source>
        <translation>Der Desktop kommt nicht nach. Die letzten Eingaben sind verworfen.</translation>
    </message>
</context>
<context>
    <name>sandgate::DesktopScreen</name>
    <message>
        <source>Screen of the desktop</source>
        <translation>Bildschirm des Desktops</translation>
    </message>
</context>
<context>
    <name>sandgate::DiffView</name>
    <message>
        <source>no line break at the end of the file</source>
        <translation>kein Zeilenumbruch am Ende der Datei</translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged lines</source>
        <translation>
            <numerusform>%n unveränderte Zeile</numerusform>
            <numerusform>%n unveränderte Zeilen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sandgate::DownloadFirst</name>
    <message>
        <source>Download Files First…</source>
        <translation>Zuerst Dateien herunterladen…</translation>
    </message>
    <message>
        <source>Cancel Download</source>
        <translation>Herunterladen abbrechen</translation>
    </message>
    <message>
        <source>Download the files of the sandbox %1 first</source>
        <translation>Die Dateien der Sandbox %1 zuerst herunterladen</translation>
    </message>
    <message>
        <source>Download To</source>
        <translation>Herunterladen nach</translation>
    </message>
    <message>
        <source>The download was cancelled.</source>
        <translation>Das Herunterladen wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Waking the sandbox…</source>
        <translation>Die Sandbox wird geweckt…</translation>
    </message>
    <message>
        <source>Other downloads come first…</source>
        <translation>Andere Downloads kommen zuerst…</translation>
    </message>
    <message>
        <source>Downloading: %1 of %2</source>
        <translation>Wird heruntergeladen: %1 von %2</translation>
    </message>
    <message>
        <source>Downloading: %1</source>
        <translation>Wird heruntergeladen: %1</translation>
    </message>
    <message>
        <source>The files were not downloaded. %1</source>
        <translation>Die Dateien wurden nicht heruntergeladen. %1</translation>
    </message>
    <message>
        <source>All files of %1 are in %2 now.</source>
        <translation>Alle Dateien von %1 sind jetzt in %2.</translation>
    </message>
    <message>
        <source>The files of %1 are in %2 now, but for:</source>
        <translation>Die Dateien von %1 sind jetzt in %2, bis auf:</translation>
    </message>
    <message>
        <source>… and more</source>
        <translation>… und mehr</translation>
    </message>
</context>
<context>
    <name>sandgate::EventInspector</name>
    <message>
        <source>… cut here. The whole event has %1; Copy takes all of it.</source>
        <translation>… hier abgeschnitten. Das ganze Ereignis hat %1; „Kopieren“ nimmt alles.</translation>
    </message>
    <message>
        <source>&amp;Copy JSON</source>
        <translation>JSON &amp;kopieren</translation>
    </message>
    <message>
        <source>Raw events</source>
        <translation>Rohereignisse</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>The chosen event as JSON</source>
        <translation>Das gewählte Ereignis als JSON</translation>
    </message>
    <message>
        <source>Choose an event to read it.</source>
        <translation>Ein Ereignis wählen, um es zu lesen.</translation>
    </message>
    <message>
        <source>Filter by text</source>
        <translation>Nach Text filtern</translation>
    </message>
    <message>
        <source>Filter the events by text</source>
        <translation>Die Ereignisse nach Text filtern</translation>
    </message>
    <message>
        <source>The events could not be read. %1</source>
        <translation>Die Ereignisse konnten nicht gelesen werden. %1</translation>
    </message>
    <message>
        <source>Show &amp;Hidden Value</source>
        <translation>&amp;Verborgenen Wert zeigen</translation>
    </message>
</context>
<context>
    <name>sandgate::EventListModel</name>
    <message>
        <source>You</source>
        <translation>Selbst</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Sandgate</source>
        <translation>Sandgate</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
</context>
<context>
    <name>sandgate::EventStream</name>
    <message>
        <source>Nothing came from the server for %1 seconds.</source>
        <translation>Seit %1 Sekunden kam nichts vom Server.</translation>
    </message>
    <message>
        <source>The server&apos;s answer is not an event stream. Check the address.</source>
        <translation>Die Antwort des Servers ist kein Ereignisstrom. Die Adresse prüfen.</translation>
    </message>
    <message>
        <source>An event of the server is longer than the limit.</source>
        <translation>Ein Ereignis des Servers ist länger als die Grenze.</translation>
    </message>
</context>
<context>
    <name>sandgate::EverythingBanner</name>
    <message>
        <source>Ask Me Again</source>
        <translation>Wieder fragen</translation>
    </message>
    <message>
        <source>Everything that is not denied is allowed in this session without asking you, until you take it back or Sandgate ends.</source>
        <translation>Alles, was nicht verweigert ist, wird in dieser Sitzung ohne Nachfrage erlaubt, bis es zurückgenommen wird oder Sandgate endet.</translation>
    </message>
    <message>
        <source>Everything that is not denied is allowed in this session without asking you, until %1.</source>
        <translation>Alles, was nicht verweigert ist, wird in dieser Sitzung ohne Nachfrage erlaubt, bis %1.</translation>
    </message>
</context>
<context>
    <name>sandgate::EverythingDialog</name>
    <message>
        <source>Allow Everything</source>
        <translation>Alles erlauben</translation>
    </message>
    <message>
        <source>Allow everything in “%1” without asking you?</source>
        <translation>Alles in „%1“ ohne Nachfrage erlauben?</translation>
    </message>
    <message>
        <source>Whatever the agent of this session asks for is allowed at once: commands, changes of files, the network. What waits now is allowed, too. Still denied or asked is what your rules deny or always ask about, and what destroys a system, a home folder or a disk is denied. It holds for this session only, and is over at the latest when Sandgate ends.</source>
        <translation>Wonach der Agent dieser Sitzung auch fragt, wird sofort erlaubt: Befehle, Änderungen an Dateien, das Netzwerk. Auch was jetzt wartet, wird erlaubt. Weiter verweigert oder gefragt wird, was die Regeln verweigern oder immer erfragen; und was ein System, einen Benutzerordner oder einen Datenträger zerstört, wird verweigert. Es gilt nur für diese Sitzung und ist spätestens vorbei, wenn Sandgate endet.</translation>
    </message>
    <message>
        <source>For how long everything is allowed</source>
        <translation>Wie lange alles erlaubt ist</translation>
    </message>
    <message>
        <source>15 minutes</source>
        <translation>15 Minuten</translation>
    </message>
    <message>
        <source>an hour</source>
        <translation>eine Stunde</translation>
    </message>
    <message>
        <source>4 hours</source>
        <translation>4 Stunden</translation>
    </message>
    <message>
        <source>as long as Sandgate runs</source>
        <translation>solange Sandgate läuft</translation>
    </message>
    <message>
        <source>&amp;For:</source>
        <translation>&amp;Für:</translation>
    </message>
    <message>
        <source>&amp;Allow Everything</source>
        <translation>&amp;Alles erlauben</translation>
    </message>
    <message>
        <source>&amp;Keep Asking</source>
        <translation>&amp;Weiter fragen</translation>
    </message>
</context>
<context>
    <name>sandgate::FileActions</name>
    <message>
        <source>F&amp;iles</source>
        <translation>Da&amp;teien</translation>
    </message>
    <message>
        <source>&amp;Upload</source>
        <translation>Ho&amp;chladen</translation>
    </message>
    <message>
        <source>&amp;Open	Return</source>
        <translation>&amp;Öffnen	Return</translation>
    </message>
    <message>
        <source>Open Folder &amp;Alone</source>
        <translation>Ordner &amp;allein öffnen</translation>
    </message>
    <message>
        <source>Folder A&amp;bove</source>
        <translation>Ordner &amp;darüber</translation>
    </message>
    <message>
        <source>Re&amp;fresh</source>
        <translation>A&amp;ktualisieren</translation>
    </message>
    <message>
        <source>&amp;New Folder…</source>
        <translation>&amp;Neuer Ordner…</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Umbenennen…</translation>
    </message>
    <message>
        <source>&amp;Move…</source>
        <translation>&amp;Verschieben…</translation>
    </message>
    <message>
        <source>&amp;Copy Path</source>
        <translation>&amp;Pfad kopieren</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Löschen…</translation>
    </message>
    <message>
        <source>&amp;Files…</source>
        <translation>&amp;Dateien…</translation>
    </message>
    <message>
        <source>F&amp;older…</source>
        <translation>&amp;Ordner…</translation>
    </message>
    <message>
        <source>Do&amp;wnload…</source>
        <translation>&amp;Herunterladen…</translation>
    </message>
    <message>
        <source>F&amp;ind in File…</source>
        <translation>In Datei &amp;suchen…</translation>
    </message>
    <message>
        <source>&amp;Edit File</source>
        <translation>Datei &amp;bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Save File</source>
        <translation>Datei sp&amp;eichern</translation>
    </message>
    <message>
        <source>Discard Edi&amp;ts…</source>
        <translation>Bearbeitun&amp;g verwerfen…</translation>
    </message>
    <message>
        <source>Cancel Co&amp;pies</source>
        <translation>Kop&amp;ien abbrechen</translation>
    </message>
    <message>
        <source>Tr&amp;y Copies Again</source>
        <translation>Kopien erneu&amp;t versuchen</translation>
    </message>
    <message>
        <source>C&amp;lear List of Copies</source>
        <translation>Liste der Kopien lee&amp;ren</translation>
    </message>
</context>
<context>
    <name>sandgate::FilePreview</name>
    <message>
        <source>Text of %1, to be edited</source>
        <translation>Text von %1, zum Bearbeiten</translation>
    </message>
    <message>
        <source>There are hidden characters in this file. They are marked while you read it, and cannot be seen while you edit it.</source>
        <translation>In dieser Datei sind verborgene Zeichen. Beim Lesen sind sie markiert, beim Bearbeiten nicht zu sehen.</translation>
    </message>
    <message>
        <source>It has become too large to be saved from here. Save it on this computer and upload it.</source>
        <translation>Sie ist zu groß geworden, um von hier gespeichert zu werden. Auf diesem Computer speichern und hochladen.</translation>
    </message>
    <message>
        <source>What is there now is too large to be replaced.</source>
        <translation>Was jetzt dort ist, ist zu groß, um ersetzt zu werden.</translation>
    </message>
    <message>
        <source>What is there now is no text.</source>
        <translation>Was jetzt dort ist, ist kein Text.</translation>
    </message>
    <message>
        <source>Differences of %1</source>
        <translation>Unterschiede von %1</translation>
    </message>
    <message>
        <source>From what is in the sandbox now (-) to what you have edited (+).</source>
        <translation>Von dem, was jetzt in der Sandbox ist (-), zum Bearbeiteten (+).</translation>
    </message>
    <message>
        <source>Discard Edits</source>
        <translation>Bearbeitung verwerfen</translation>
    </message>
    <message>
        <source>Discard what you have edited in “%1”?</source>
        <translation>Die Bearbeitung von „%1“ verwerfen?</translation>
    </message>
    <message>
        <source>What is in the sandbox stays as it is.</source>
        <translation>Was in der Sandbox ist, bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Keep Editing</source>
        <translation>Weiter bearbeiten</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>Verwerfen…</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Show Differences</source>
        <translation>Unterschiede zeigen</translation>
    </message>
    <message>
        <source>Save Anyway</source>
        <translation>Trotzdem speichern</translation>
    </message>
    <message>
        <source>Discard Mine and Load</source>
        <translation>Eigenes verwerfen und laden</translation>
    </message>
    <message>
        <source>It is being read…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>Earlier Bytes</source>
        <translation>Frühere Bytes</translation>
    </message>
    <message>
        <source>Later Bytes</source>
        <translation>Spätere Bytes</translation>
    </message>
    <message>
        <source>Choose a file to see what is in it.</source>
        <translation>Eine Datei wählen, um ihren Inhalt zu sehen.</translation>
    </message>
    <message>
        <source>No file is chosen</source>
        <translation>Keine Datei gewählt</translation>
    </message>
    <message>
        <source>It can be opened in the list now.</source>
        <translation>Er ist jetzt in der Liste zu öffnen.</translation>
    </message>
    <message>
        <source>A link to a folder</source>
        <translation>Ein Link auf einen Ordner</translation>
    </message>
    <message>
        <source>Image of %1 × %2 pixels</source>
        <translation>Bild mit %1 × %2 Pixeln</translation>
    </message>
    <message>
        <source>%1 × %2 pixels  ·  %3</source>
        <translation>%1 × %2 Pixel  ·  %3</translation>
    </message>
    <message>
        <source>Its name is not UTF-8: the sandbox&apos;s server finds nothing by such a name. Rename it by a command in the sandbox.</source>
        <translation>Der Name ist kein UTF-8: Der Server der Sandbox findet unter einem solchen Namen nichts. Mit einem Befehl in der Sandbox umbenennen.</translation>
    </message>
    <message>
        <source>changed %1</source>
        <translation>geändert %1</translation>
    </message>
    <message>
        <source>Text of %1</source>
        <translation>Text von %1</translation>
    </message>
    <message>
        <source>Only the beginning is shown: it is too large. Download it to see all of it.</source>
        <translation>Nur der Anfang wird gezeigt: Sie ist zu groß. Herunterladen, um alles zu sehen.</translation>
    </message>
    <message>
        <source>Bytes of %1</source>
        <translation>Bytes von %1</translation>
    </message>
    <message>
        <source>It is empty.</source>
        <translation>Sie ist leer.</translation>
    </message>
    <message>
        <source>Bytes %1 to %2 of %3</source>
        <translation>Bytes %1 bis %2 von %3</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert…</translation>
    </message>
    <message>
        <source>Stop Editing</source>
        <translation>Bearbeitung beenden</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>%1 bearbeiten</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>%1 speichern</translation>
    </message>
    <message>
        <source>It cannot be edited here without changing more than you edit: its lines end in different ways, or it has characters that end lines.</source>
        <translation>Sie kann hier nicht bearbeitet werden, ohne mehr zu ändern als das Bearbeitete: Ihre Zeilen enden verschieden, oder sie hat Zeichen, die Zeilen beenden.</translation>
    </message>
</context>
<context>
    <name>sandgate::FileTree</name>
    <message>
        <source>Files of the sandbox</source>
        <translation>Dateien der Sandbox</translation>
    </message>
</context>
<context>
    <name>sandgate::FileTreeModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>is being read…</source>
        <translation>wird gelesen…</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 weitere</translation>
    </message>
</context>
<context>
    <name>sandgate::FilesPane</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n mehr</numerusform>
            <numerusform>und %n mehr</numerusform>
        </translation>
    </message>
    <message>
        <source>New Folder</source>
        <translation>Neuer Ordner</translation>
    </message>
    <message>
        <source>Name of the new folder in %1:</source>
        <translation>Name des neuen Ordners in %1:</translation>
    </message>
    <message>
        <source>Make Folder</source>
        <translation>Ordner anlegen</translation>
    </message>
    <message>
        <source>A name is one part of a path, without “/”. Nothing was made.</source>
        <translation>Ein Name ist ein Teil eines Pfads, ohne „/“. Nichts wurde angelegt.</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>New name of “%1”:</source>
        <translation>Neuer Name von „%1“:</translation>
    </message>
    <message>
        <source>A name is one part of a path, without “/”. Nothing was renamed.</source>
        <translation>Ein Name ist ein Teil eines Pfads, ohne „/“. Nichts wurde umbenannt.</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>New path of “%1” in the sandbox:</source>
        <translation>Neuer Pfad von „%1“ in der Sandbox:</translation>
    </message>
    <message>
        <source>The new path begins with “/” and ends with a name. Nothing was moved.</source>
        <translation>Der neue Pfad beginnt mit „/“ und endet mit einem Namen. Nichts wurde verschoben.</translation>
    </message>
    <message>
        <source>A folder is deleted with all that is in it.</source>
        <translation>Ein Ordner wird mit seinem ganzen Inhalt gelöscht.</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>Dies ist nicht rückgängig zu machen.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete “%1” in the sandbox?</source>
        <translation>„%1“ in der Sandbox löschen?</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n things in the sandbox?</source>
        <translation>
            <numerusform>%n Objekt in der Sandbox löschen?</numerusform>
            <numerusform>%n Objekte in der Sandbox löschen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Upload Folder</source>
        <translation>Ordner hochladen</translation>
    </message>
    <message>
        <source>Upload Files</source>
        <translation>Dateien hochladen</translation>
    </message>
    <message>
        <source>Upload</source>
        <translation>Hochladen</translation>
    </message>
    <message>
        <source>Download to a Folder of This Computer</source>
        <translation>In einen Ordner dieses Computers herunterladen</translation>
    </message>
    <message>
        <source>Download Here</source>
        <translation>Hierher herunterladen</translation>
    </message>
    <message>
        <source>Two of them would be called %1 on this computer. Download them one by one.</source>
        <translation>Zwei davon hießen auf diesem Computer %1. Einzeln herunterladen.</translation>
    </message>
    <message>
        <source>A folder that is replaced loses all that is in it now.</source>
        <translation>Ein Ordner, der ersetzt wird, verliert seinen ganzen jetzigen Inhalt.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>There is something called “%1” already. Replace it?</source>
        <translation>Es gibt schon etwas namens „%1“. Ersetzen?</translation>
    </message>
    <message numerus="yes">
        <source>%n things of these names are there already. Replace them?</source>
        <translation>
            <numerusform>%n Objekt dieses Namens gibt es schon. Ersetzen?</numerusform>
            <numerusform>%n Objekte dieser Namen gibt es schon. Ersetzen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep What Is There</source>
        <translation>Behalten, was dort ist</translation>
    </message>
    <message>
        <source>Download…</source>
        <translation>Herunterladen…</translation>
    </message>
    <message>
        <source>Wake</source>
        <translation>Aufwecken</translation>
    </message>
    <message>
        <source>Files of the sandbox</source>
        <translation>Dateien der Sandbox</translation>
    </message>
    <message>
        <source>Folder of the sandbox that is shown</source>
        <translation>Gezeigter Ordner der Sandbox</translation>
    </message>
    <message>
        <source>What can be done with files</source>
        <translation>Was sich mit Dateien tun lässt</translation>
    </message>
    <message>
        <source>Its files can be reached once it is awake.</source>
        <translation>Ihre Dateien sind erreichbar, sobald sie wach ist.</translation>
    </message>
    <message>
        <source>The sandbox is asleep</source>
        <translation>Die Sandbox schläft</translation>
    </message>
    <message>
        <source>Its files are still there. They are not read while it sleeps.</source>
        <translation>Ihre Dateien sind noch da. Solange sie schläft, werden sie nicht gelesen.</translation>
    </message>
    <message>
        <source>The sandbox does not answer</source>
        <translation>Die Sandbox antwortet nicht</translation>
    </message>
    <message>
        <source>It is asked again by itself.</source>
        <translation>Sie wird von selbst erneut gefragt.</translation>
    </message>
    <message>
        <source>The sandbox is gone</source>
        <translation>Die Sandbox ist fort</translation>
    </message>
    <message>
        <source>Its files went with it.</source>
        <translation>Ihre Dateien sind mit ihr fort.</translation>
    </message>
    <message>
        <source>Waking…</source>
        <translation>Wird geweckt…</translation>
    </message>
    <message>
        <source>Wake %1</source>
        <translation>%1 aufwecken</translation>
    </message>
    <message>
        <source>%1 cannot be read. %2</source>
        <translation>%1 ist nicht lesbar. %2</translation>
    </message>
    <message>
        <source>It is being read…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>This folder is empty. Drop files here to upload them.</source>
        <translation>Dieser Ordner ist leer. Zum Hochladen Dateien hier ablegen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more entries of this folder are not shown.</source>
        <translation>
            <numerusform>%Ln weiterer Eintrag dieses Ordners wird nicht gezeigt.</numerusform>
            <numerusform>%Ln weitere Einträge dieses Ordners werden nicht gezeigt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sandgate::FindBar</name>
    <message>
        <source>Find in this file</source>
        <translation>In dieser Datei suchen</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Vorheriges</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächstes</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
</context>
<context>
    <name>sandgate::HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Search in Help</source>
        <translation>In der Hilfe suchen</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Text of the page</source>
        <translation>Text der Seite</translation>
    </message>
</context>
<context>
    <name>sandgate::History</name>
    <message>
        <source>The path of a file must begin at the root: %1</source>
        <translation>Der Pfad einer Datei muss an der Wurzel beginnen: %1</translation>
    </message>
    <message>
        <source>It is no longer known here.</source>
        <translation>Sie ist hier nicht mehr bekannt.</translation>
    </message>
    <message>
        <source>This session is not deleted.</source>
        <translation>Diese Sitzung ist nicht gelöscht.</translation>
    </message>
</context>
<context>
    <name>sandgate::InboxDelegate</name>
    <message>
        <source>%1  ·  %2</source>
        <translation>%1  ·  %2</translation>
    </message>
    <message>
        <source>Set aside  ·  %1</source>
        <translation>Zurückgestellt  ·  %1</translation>
    </message>
</context>
<context>
    <name>sandgate::InboxPane</name>
    <message>
        <source>Waiting Requests</source>
        <translation>Wartende Anfragen</translation>
    </message>
    <message>
        <source>Waiting requests of all sandboxes</source>
        <translation>Wartende Anfragen aller Sandboxes</translation>
    </message>
    <message>
        <source>Open Session</source>
        <translation>Sitzung öffnen</translation>
    </message>
    <message>
        <source>Nothing waits for you</source>
        <translation>Nichts wartet</translation>
    </message>
    <message>
        <source>When an agent asks for permission, the request appears here, whichever sandbox it comes from. Nothing is ever allowed without your answer, or a rule of yours.</source>
        <translation>Wenn ein Agent um Erlaubnis fragt, erscheint die Anfrage hier, aus welcher Sandbox sie auch kommt. Nichts wird je erlaubt ohne eine Antwort oder eine selbst gemachte Regel.</translation>
    </message>
</context>
<context>
    <name>sandgate::InboxProxy</name>
    <message>
        <source>sandbox “%1”, since %2</source>
        <translation>Sandbox „%1“, seit %2</translation>
    </message>
    <message>
        <source>set aside</source>
        <translation>zurückgestellt</translation>
    </message>
</context>
<context>
    <name>sandgate::LogFilterBar</name>
    <message>
        <source>The filter is a regular expression</source>
        <translation>Der Filter ist ein regulärer Ausdruck</translation>
    </message>
    <message>
        <source>The filter tells capitals from small letters</source>
        <translation>Der Filter unterscheidet Groß- und Kleinschreibung</translation>
    </message>
    <message>
        <source>Level of the lines that are shown</source>
        <translation>Stufe der gezeigten Zeilen</translation>
    </message>
    <message>
        <source>Stream of the lines that are shown</source>
        <translation>Strom der gezeigten Zeilen</translation>
    </message>
    <message>
        <source>Time of the lines that are shown</source>
        <translation>Zeit der gezeigten Zeilen</translation>
    </message>
    <message>
        <source>Only lines with…</source>
        <translation>Nur Zeilen mit…</translation>
    </message>
    <message>
        <source>Filter of this log</source>
        <translation>Filter dieses Protokolls</translation>
    </message>
    <message>
        <source>All levels</source>
        <translation>Alle Stufen</translation>
    </message>
    <message>
        <source>No debug</source>
        <translation>Ohne Debug</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Warnungen und Fehler</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Both streams</source>
        <translation>Beide Ströme</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Error output</source>
        <translation>Fehlerausgabe</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Jederzeit</translation>
    </message>
    <message>
        <source>Last minute</source>
        <translation>Letzte Minute</translation>
    </message>
    <message>
        <source>Last 10 minutes</source>
        <translation>Letzte 10 Minuten</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Letzte Stunde</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Den Filter leeren</translation>
    </message>
</context>
<context>
    <name>sandgate::LogFindBar</name>
    <message>
        <source>What is looked for is a regular expression</source>
        <translation>Was gesucht wird, ist ein regulärer Ausdruck</translation>
    </message>
    <message>
        <source>Tell capitals from small letters</source>
        <translation>Groß- und Kleinschreibung unterscheiden</translation>
    </message>
    <message>
        <source>Find in this log</source>
        <translation>In diesem Protokoll suchen</translation>
    </message>
    <message>
        <source>&amp;Previous</source>
        <translation>&amp;Vorheriges</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Nächstes</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>sandgate::LogFollower</name>
    <message>
        <source>The sandbox&apos;s server was started again.</source>
        <translation>Der Server der Sandbox wurde neu gestartet.</translation>
    </message>
</context>
<context>
    <name>sandgate::LogMarksDialog</name>
    <message>
        <source>Marks in Logs</source>
        <translation>Markierungen in Protokollen</translation>
    </message>
    <message>
        <source>What is to be marked in logs, one in each line. Between slashes it is a regular expression, for example /took \d{4,} ms/.</source>
        <translation>Was in Protokollen markiert wird, eines pro Zeile. Zwischen Schrägstrichen ist es ein regulärer Ausdruck, zum Beispiel /took \d{4,} ms/.</translation>
    </message>
    <message>
        <source>What is to be marked</source>
        <translation>Was markiert wird</translation>
    </message>
    <message>
        <source>There may be %1 marks at most.</source>
        <translation>Es darf höchstens %1 Markierungen geben.</translation>
    </message>
</context>
<context>
    <name>sandgate::LogPane</name>
    <message>
        <source>Starting</source>
        <translation>Startet</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Its server is gone; how it ended is not known</source>
        <translation>Sein Server ist fort; wie er endete, ist nicht bekannt</translation>
    </message>
    <message>
        <source>Ended with exit code %1</source>
        <translation>Beendet mit Exit-Code %1</translation>
    </message>
    <message>
        <source>Ended by a signal</source>
        <translation>Durch ein Signal beendet</translation>
    </message>
    <message>
        <source>%1 after %2</source>
        <translation>%1 nach %2</translation>
    </message>
    <message>
        <source>Stop Saving</source>
        <translation>Speichern anhalten</translation>
    </message>
    <message>
        <source>Log of a process</source>
        <translation>Protokoll eines Prozesses</translation>
    </message>
    <message>
        <source>State of the process</source>
        <translation>Zustand des Prozesses</translation>
    </message>
    <message>
        <source>The log could not be read. %1</source>
        <translation>Das Protokoll konnte nicht gelesen werden. %1</translation>
    </message>
    <message>
        <source>That is too much for the clipboard, so only its beginning was copied. Save the log to have all of it.</source>
        <translation>Das ist zu viel für die Zwischenablage; nur der Anfang wurde kopiert. Das Protokoll speichern, um alles zu haben.</translation>
    </message>
    <message>
        <source>The regular expression takes too long. Make it simpler.</source>
        <translation>Der reguläre Ausdruck dauert zu lange. Ihn vereinfachen.</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>Choose a process to read its log.</source>
        <translation>Einen Prozess wählen, um sein Protokoll zu lesen.</translation>
    </message>
    <message numerus="yes">
        <source>%n logs, merged by time</source>
        <translation>
            <numerusform>%n Protokoll, nach Zeit gemischt</numerusform>
            <numerusform>%n Protokolle, nach Zeit gemischt</numerusform>
        </translation>
    </message>
    <message>
        <source>Loading earlier output…</source>
        <translation>Frühere Ausgabe wird geladen…</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
    <message>
        <source>Nothing was written yet</source>
        <translation>Noch wurde nichts geschrieben</translation>
    </message>
    <message>
        <source>Paused: press End to follow again</source>
        <translation>Angehalten: „Ende“ drücken, um wieder zu folgen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>Follow the End</source>
        <translation>Dem Ende folgen</translation>
    </message>
    <message>
        <source>Filter…</source>
        <translation>Filtern…</translation>
    </message>
    <message>
        <source>Show in Context</source>
        <translation>Im Zusammenhang zeigen</translation>
    </message>
    <message>
        <source>Leave the filter at the chosen line</source>
        <translation>Den Filter an der gewählten Zeile verlassen</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>Suchen…</translation>
    </message>
    <message>
        <source>No line says that it is an error.</source>
        <translation>Keine Zeile sagt, dass sie ein Fehler ist.</translation>
    </message>
    <message>
        <source>No line has a mark. What is marked is chosen by Marks….</source>
        <translation>Keine Zeile hat eine Markierung. Was markiert wird, ist unter „Markierungen…“ wählbar.</translation>
    </message>
    <message>
        <source>Next Error</source>
        <translation>Nächster Fehler</translation>
    </message>
    <message>
        <source>Previous Error</source>
        <translation>Vorheriger Fehler</translation>
    </message>
    <message>
        <source>Next Mark</source>
        <translation>Nächste Markierung</translation>
    </message>
    <message>
        <source>Previous Mark</source>
        <translation>Vorherige Markierung</translation>
    </message>
    <message>
        <source>Marks…</source>
        <translation>Markierungen…</translation>
    </message>
    <message>
        <source>Wrap Lines</source>
        <translation>Zeilen umbrechen</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Zeiten</translation>
    </message>
    <message>
        <source>Show when each line began, by the sandbox&apos;s clock</source>
        <translation>Zeigen, wann jede Zeile begann, nach der Uhr der Sandbox</translation>
    </message>
    <message>
        <source>Save All…</source>
        <translation>Alles speichern…</translation>
    </message>
    <message>
        <source>Save What Is Shown…</source>
        <translation>Gezeigtes speichern…</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Read Together With</source>
        <translation>Zusammen lesen mit</translation>
    </message>
    <message>
        <source>Show Hidden Value</source>
        <translation>Verborgenen Wert zeigen</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>All that can be done with this log</source>
        <translation>Alles, was sich mit diesem Protokoll tun lässt</translation>
    </message>
    <message>
        <source>Nothing is hidden in the lines that are seen.</source>
        <translation>In den sichtbaren Zeilen ist nichts verborgen.</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>There is no other process</source>
        <translation>Es gibt keinen anderen Prozess</translation>
    </message>
    <message>
        <source>Save Log</source>
        <translation>Protokoll speichern</translation>
    </message>
    <message numerus="yes">
        <source>In %Ln lines so far…</source>
        <translation>
            <numerusform>Bisher in %Ln Zeile…</numerusform>
            <numerusform>Bisher in %Ln Zeilen…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %1 of %Ln lines</source>
        <translation>
            <numerusform>In %1 von %Ln Zeile</numerusform>
            <numerusform>In %1 von %Ln Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines so far…</source>
        <translation>
            <numerusform>Bisher %Ln Zeile…</numerusform>
            <numerusform>Bisher %Ln Zeilen…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln lines</source>
        <translation>
            <numerusform>%1 von %Ln Zeile</numerusform>
            <numerusform>%1 von %Ln Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saving: %Ln lines…</source>
        <translation>
            <numerusform>Wird gespeichert: %Ln Zeile…</numerusform>
            <numerusform>Wird gespeichert: %Ln Zeilen…</numerusform>
        </translation>
    </message>
    <message>
        <source>Filtered: %1</source>
        <translation>Gefiltert: %1</translation>
    </message>
    <message numerus="yes">
        <source>Saved %Ln lines.</source>
        <translation>
            <numerusform>%Ln Zeile gespeichert.</numerusform>
            <numerusform>%Ln Zeilen gespeichert.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sandgate::LogView</name>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Go to the end of the log and follow it</source>
        <translation>Zum Ende des Protokolls gehen und ihm folgen</translation>
    </message>
    <message>
        <source>Looking for lines…</source>
        <translation>Zeilen werden gesucht…</translation>
    </message>
    <message>
        <source>No line is let through by the filter.</source>
        <translation>Der Filter lässt keine Zeile durch.</translation>
    </message>
    <message numerus="yes">
        <source>%n new below ↓</source>
        <translation>
            <numerusform>%n neue unten ↓</numerusform>
            <numerusform>%n neue unten ↓</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sandgate::LossesDialog</name>
    <message>
        <source>Delete Sandbox</source>
        <translation>Sandbox löschen</translation>
    </message>
    <message>
        <source>Sleep</source>
        <translation>Schlafen legen</translation>
    </message>
    <message>
        <source>Delete “%1”?</source>
        <translation>„%1“ löschen?</translation>
    </message>
    <message>
        <source>Put “%1” to sleep?</source>
        <translation>„%1“ schlafen legen?</translation>
    </message>
    <message>
        <source>Delete the sandbox %1</source>
        <translation>Die Sandbox %1 löschen</translation>
    </message>
    <message>
        <source>Let the sandbox %1 sleep</source>
        <translation>Die Sandbox %1 schlafen legen</translation>
    </message>
    <message>
        <source>Keep It</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Keep It Awake</source>
        <translation>Wach lassen</translation>
    </message>
    <message>
        <source>The transcripts stay and can still be read. The sandbox cannot be brought back.</source>
        <translation>Die Verläufe bleiben und sind weiter lesbar. Die Sandbox ist nicht wiederherstellbar.</translation>
    </message>
    <message>
        <source>Putting to Sleep…</source>
        <translation>Wird schlafen gelegt…</translation>
    </message>
    <message>
        <source>Deleting…</source>
        <translation>Wird gelöscht…</translation>
    </message>
</context>
<context>
    <name>sandgate::LowerPanel</name>
    <message>
        <source>Lower part of the window</source>
        <translation>Unterer Teil des Fensters</translation>
    </message>
    <message>
        <source>Pages of the lower part</source>
        <translation>Seiten des unteren Teils</translation>
    </message>
</context>
<context>
    <name>sandgate::MainWindow</name>
    <message>
        <source>Run coding agents in sandboxes</source>
        <translation>Coding-Agenten in Sandboxes ausführen</translation>
    </message>
    <message>
        <source>A sandbox is a place where agents work: a folder on this computer, for a start. Sandgate shows what each agent does, live, and asks you before it does something that needs your permission.</source>
        <translation>Eine Sandbox ist ein Ort, an dem Agenten arbeiten: für den Anfang ein Ordner auf diesem Computer. Sandgate zeigt live, was jeder Agent tut, und fragt, bevor er etwas tut, das eine Erlaubnis braucht.</translation>
    </message>
    <message>
        <source>New Sandbox…</source>
        <translation>Neue Sandbox…</translation>
    </message>
    <message>
        <source>Choose a sandbox or a session</source>
        <translation>Eine Sandbox oder Sitzung wählen</translation>
    </message>
    <message>
        <source>They are in the list on the left.</source>
        <translation>Sie stehen in der Liste links.</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>Prozesse</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Tool Bar</source>
        <translation>Werkzeugleiste</translation>
    </message>
    <message>
        <source>New Sandbox</source>
        <translation>Neue Sandbox</translation>
    </message>
    <message>
        <source>New Session</source>
        <translation>Neue Sitzung</translation>
    </message>
    <message>
        <source>%1 - Sandgate</source>
        <translation>%1 – Sandgate</translation>
    </message>
    <message>
        <source>Sandgate</source>
        <translation>Sandgate</translation>
    </message>
    <message>
        <source>Choose a process first.</source>
        <translation>Zuerst einen Prozess wählen.</translation>
    </message>
    <message>
        <source>No sandbox is chosen.</source>
        <translation>Keine Sandbox gewählt.</translation>
    </message>
    <message>
        <source>No session is shown.</source>
        <translation>Keine Sitzung ist zu sehen.</translation>
    </message>
    <message>
        <source>No request waits.</source>
        <translation>Keine Anfrage wartet.</translation>
    </message>
    <message>
        <source>No request is shown.</source>
        <translation>Keine Anfrage ist zu sehen.</translation>
    </message>
    <message>
        <source>Answer “%1”</source>
        <translation>Mit „%1“ antworten</translation>
    </message>
    <message>
        <source>Answer %1</source>
        <translation>Antwort %1</translation>
    </message>
    <message>
        <source>Sleep</source>
        <translation>Schlafen legen</translation>
    </message>
    <message>
        <source>Put the sandbox to sleep?</source>
        <translation>Die Sandbox schlafen legen?</translation>
    </message>
    <message>
        <source>Keep It Awake</source>
        <translation>Wach lassen</translation>
    </message>
    <message>
        <source>Rename Sandbox</source>
        <translation>Sandbox umbenennen</translation>
    </message>
    <message>
        <source>New name of “%1”:</source>
        <translation>Neuer Name von „%1“:</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Rename Session</source>
        <translation>Sitzung umbenennen</translation>
    </message>
    <message>
        <source>New title of “%1”:</source>
        <translation>Neuer Titel von „%1“:</translation>
    </message>
    <message>
        <source>End Session</source>
        <translation>Sitzung beenden</translation>
    </message>
    <message>
        <source>End “%1”?</source>
        <translation>„%1“ beenden?</translation>
    </message>
    <message>
        <source>The agent is at work and will be stopped. The transcript stays.</source>
        <translation>Der Agent arbeitet und wird angehalten. Der Verlauf bleibt.</translation>
    </message>
    <message>
        <source>Nothing more can be sent in it. The transcript stays.</source>
        <translation>Darin kann nichts mehr gesendet werden. Der Verlauf bleibt.</translation>
    </message>
    <message>
        <source>Keep It</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>About Sandgate</source>
        <translation>Über Sandgate</translation>
    </message>
    <message>
        <source>Sandgate %1</source>
        <translation>Sandgate %1</translation>
    </message>
    <message>
        <source>Runs coding agents in sandboxes, shows what they do, and asks you first.
Free software under the Apache License 2.0.</source>
        <translation>Führt Coding-Agenten in Sandboxes aus, zeigt, was sie tun, und fragt vorher.
Freie Software unter der Apache-Lizenz 2.0.</translation>
    </message>
    <message>
        <source>One agent is at work.</source>
        <translation>Ein Agent arbeitet.</translation>
    </message>
    <message numerus="yes">
        <source>%n agents are at work.</source>
        <translation>
            <numerusform>%n Agent arbeitet.</numerusform>
            <numerusform>%n Agenten arbeiten.</numerusform>
        </translation>
    </message>
    <message>
        <source>One request waits for your decision.</source>
        <translation>Eine Anfrage wartet auf eine Entscheidung.</translation>
    </message>
    <message numerus="yes">
        <source>%n requests wait for your decision.</source>
        <translation>
            <numerusform>%n Anfrage wartet auf eine Entscheidung.</numerusform>
            <numerusform>%n Anfragen warten auf eine Entscheidung.</numerusform>
        </translation>
    </message>
    <message>
        <source>One file was edited and not saved; the edits will be lost.</source>
        <translation>Eine Datei wurde bearbeitet und nicht gespeichert; die Bearbeitung geht verloren.</translation>
    </message>
    <message numerus="yes">
        <source>%n files were edited and not saved; the edits will be lost.</source>
        <translation>
            <numerusform>%n Datei wurde bearbeitet und nicht gespeichert; die Bearbeitung geht verloren.</numerusform>
            <numerusform>%n Dateien wurden bearbeitet und nicht gespeichert; die Bearbeitungen gehen verloren.</numerusform>
        </translation>
    </message>
    <message>
        <source>One copy is under way and will be cut short.</source>
        <translation>Eine Kopie ist im Gang und wird abgebrochen.</translation>
    </message>
    <message numerus="yes">
        <source>%n copies are under way and will be cut short.</source>
        <translation>
            <numerusform>%n Kopie ist im Gang und wird abgebrochen.</numerusform>
            <numerusform>%n Kopien sind im Gang und werden abgebrochen.</numerusform>
        </translation>
    </message>
    <message>
        <source>While Sandgate is closed, nobody sees what agents do and nobody answers their requests.</source>
        <translation>Während Sandgate geschlossen ist, sieht niemand, was Agenten tun, und niemand beantwortet ihre Anfragen.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Quit Sandgate?</source>
        <translation>Sandgate beenden?</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Bleiben</translation>
    </message>
    <message>
        <source>No log and no terminal is shown.</source>
        <translation>Kein Protokoll und kein Terminal ist zu sehen.</translation>
    </message>
    <message>
        <source>Close Window</source>
        <translation>Fenster schließen</translation>
    </message>
    <message>
        <source>Close this window?</source>
        <translation>Dieses Fenster schließen?</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Keep It Open</source>
        <translation>Offen lassen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Restore Session</source>
        <translation>Sitzung wiederherstellen</translation>
    </message>
    <message>
        <source>“%1”, which this window showed, was deleted.</source>
        <translation>„%1“, die Sitzung dieses Fensters, wurde gelöscht.</translation>
    </message>
    <message>
        <source>The session that this window showed is no longer there: it was removed for good.</source>
        <translation>Die Sitzung, die dieses Fenster gezeigt hat, gibt es nicht mehr: Sie wurde endgültig entfernt.</translation>
    </message>
</context>
<context>
    <name>sandgate::MessageLine</name>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>sandgate::NavigationDelegate</name>
    <message>
        <source>  ·  not isolated</source>
        <translation>  ·  nicht isoliert</translation>
    </message>
    <message>
        <source>  ·  %1 left</source>
        <translation>  ·  noch %1</translation>
    </message>
    <message>
        <source>%1  ·  %2</source>
        <translation>%1  ·  %2</translation>
    </message>
    <message>
        <source>Everything is allowed</source>
        <translation>Alles ist erlaubt</translation>
    </message>
    <message>
        <source>Archived  ·  %1</source>
        <translation>Archiviert  ·  %1</translation>
    </message>
    <message>
        <source>Not wholly prepared</source>
        <translation>Nicht ganz vorbereitet</translation>
    </message>
</context>
<context>
    <name>sandgate::NavigationModel</name>
    <message>
        <source>Sandbox %1, %2</source>
        <translation>Sandbox %1, %2</translation>
    </message>
    <message>
        <source>, not isolated</source>
        <translation>, nicht isoliert</translation>
    </message>
    <message numerus="yes">
        <source>, %n waiting</source>
        <translation>
            <numerusform>, %n wartet</numerusform>
            <numerusform>, %n warten</numerusform>
        </translation>
    </message>
    <message>
        <source>Session %1, %2, %3</source>
        <translation>Sitzung %1, %2, %3</translation>
    </message>
    <message>
        <source>, everything is allowed</source>
        <translation>, alles ist erlaubt</translation>
    </message>
    <message>
        <source>Without a Tag</source>
        <translation>Ohne Schlagwort</translation>
    </message>
    <message>
        <source>Without a tag</source>
        <translation>Ohne Schlagwort</translation>
    </message>
    <message>
        <source>Tag %1</source>
        <translation>Schlagwort %1</translation>
    </message>
    <message>
        <source>, not wholly prepared</source>
        <translation>, nicht ganz vorbereitet</translation>
    </message>
</context>
<context>
    <name>sandgate::NewSandboxDialog</name>
    <message>
        <source>Forget Profile</source>
        <translation>Profil vergessen</translation>
    </message>
    <message>
        <source>Accounts…</source>
        <translation>Konten…</translation>
    </message>
    <message>
        <source>New Sandbox</source>
        <translation>Neue Sandbox</translation>
    </message>
    <message>
        <source>Create Sandbox</source>
        <translation>Sandbox erstellen</translation>
    </message>
    <message>
        <source>Save as Profile…</source>
        <translation>Als Profil speichern…</translation>
    </message>
    <message>
        <source>Profile that the new sandbox is made from</source>
        <translation>Profil, aus dem die neue Sandbox erstellt wird</translation>
    </message>
    <message>
        <source>Name of the new sandbox</source>
        <translation>Name der neuen Sandbox</translation>
    </message>
    <message>
        <source>Where the new sandbox runs</source>
        <translation>Wo die neue Sandbox läuft</translation>
    </message>
    <message>
        <source>Account that pays for the new sandbox</source>
        <translation>Konto, das für die neue Sandbox zahlt</translation>
    </message>
    <message>
        <source>&amp;Profile:</source>
        <translation>&amp;Profil:</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>&amp;Runs on:</source>
        <translation>&amp;Läuft auf:</translation>
    </message>
    <message>
        <source>&amp;Account:</source>
        <translation>&amp;Konto:</translation>
    </message>
    <message>
        <source>A sandbox on this computer is not isolated. Agents in it run with your rights: they can read and change your own files, not only those in this folder. Other users of this computer can see its access token in the list of processes, and so use it, too.</source>
        <translation>Eine Sandbox auf diesem Computer ist nicht isoliert. Agenten darin laufen mit den eigenen Rechten: Sie können die eigenen Dateien lesen und ändern, nicht nur die in diesem Ordner. Andere Benutzer dieses Computers können ihr Zugangstoken in der Prozessliste sehen und sie damit ebenfalls benutzen.</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>My sandbox</source>
        <translation>Meine Sandbox</translation>
    </message>
    <message>
        <source>Nothing is known of this account yet. Enter it with “Accounts…”.</source>
        <translation>Über dieses Konto ist noch nichts bekannt. Mit „Konten…“ eintragen.</translation>
    </message>
    <message>
        <source>From %1.</source>
        <translation>Aus: %1.</translation>
    </message>
    <message>
        <source>Creating…</source>
        <translation>Wird erstellt…</translation>
    </message>
    <message>
        <source>Save as Profile</source>
        <translation>Als Profil speichern</translation>
    </message>
    <message>
        <source>Name of the profile; one of the same name is replaced:</source>
        <translation>Name des Profils; eines gleichen Namens wird ersetzt:</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keines</translation>
    </message>
    <message>
        <source>Installing sandbox-agent…</source>
        <translation>sandbox-agent wird installiert…</translation>
    </message>
    <message>
        <source>sandbox-agent is installed. You can create the sandbox now.</source>
        <translation>sandbox-agent ist installiert. Die Sandbox kann jetzt erstellt werden.</translation>
    </message>
    <message>
        <source>The profile “%1” cannot be used. %2 Forget it, or fill in what it should have and save that under its name.</source>
        <translation>Das Profil „%1“ ist nicht verwendbar. %2 Es kann vergessen werden, oder unter seinem Namen neu gespeichert, was es enthalten soll.</translation>
    </message>
    <message>
        <source>%1 (cannot be used)</source>
        <translation>%1 (nicht verwendbar)</translation>
    </message>
</context>
<context>
    <name>sandgate::NewSessionDialog</name>
    <message>
        <source>Install</source>
        <translation>Installieren</translation>
    </message>
    <message>
        <source>MCP &amp;servers:</source>
        <translation>MCP-&amp;Server:</translation>
    </message>
    <message>
        <source>Ask Again</source>
        <translation>Erneut fragen</translation>
    </message>
    <message>
        <source>New Session in “%1”</source>
        <translation>Neue Sitzung in „%1“</translation>
    </message>
    <message>
        <source>New Session</source>
        <translation>Neue Sitzung</translation>
    </message>
    <message>
        <source>Agent of the new session</source>
        <translation>Agent der neuen Sitzung</translation>
    </message>
    <message>
        <source>Folder in which the agent works</source>
        <translation>Ordner, in dem der Agent arbeitet</translation>
    </message>
    <message>
        <source>MCP servers that the agent is told of</source>
        <translation>MCP-Server, die dem Agenten genannt werden</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Arbeitet</translation>
    </message>
    <message>
        <source>&amp;Agent:</source>
        <translation>&amp;Agent:</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>&amp;Ordner:</translation>
    </message>
    <message>
        <source>Start Session</source>
        <translation>Sitzung beginnen</translation>
    </message>
    <message>
        <source>Install %1</source>
        <translation>%1 installieren</translation>
    </message>
    <message>
        <source>The demo agent needs no account. It answers from a script and asks for one permission.</source>
        <translation>Der Demo-Agent braucht kein Konto. Er antwortet nach einem Drehbuch und fragt einmal um Erlaubnis.</translation>
    </message>
    <message>
        <source>It is not installed in this sandbox yet.</source>
        <translation>Er ist in dieser Sandbox noch nicht installiert.</translation>
    </message>
    <message>
        <source>No account was found for it in this sandbox. It may refuse to work until you sign in.</source>
        <translation>In dieser Sandbox wurde kein Konto für ihn gefunden. Ohne Anmeldung arbeitet er womöglich nicht.</translation>
    </message>
    <message>
        <source>It is installed, and an account was found.</source>
        <translation>Er ist installiert, und ein Konto wurde gefunden.</translation>
    </message>
    <message>
        <source>%1 (not installed)</source>
        <translation>%1 (nicht installiert)</translation>
    </message>
    <message>
        <source>Asking the sandbox for its agents…</source>
        <translation>Die Sandbox wird nach ihren Agenten gefragt…</translation>
    </message>
    <message>
        <source>This sandbox offers no agents.</source>
        <translation>Diese Sandbox bietet keine Agenten.</translation>
    </message>
    <message>
        <source>Installing the agent. This can take some minutes…</source>
        <translation>Der Agent wird installiert. Das kann einige Minuten dauern…</translation>
    </message>
    <message>
        <source>Starting the session…</source>
        <translation>Die Sitzung beginnt…</translation>
    </message>
    <message>
        <source>The MCP servers of the folder are not known: %1</source>
        <translation>Die MCP-Server des Ordners sind nicht bekannt: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Not offered, since agents cannot be told of them: %1.</source>
        <translation>Nicht angeboten, weil sie Agenten nicht genannt werden können: %1.</translation>
    </message>
</context>
<context>
    <name>sandgate::Notifications</name>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>sandgate::NotificationsDialog</name>
    <message>
        <source>Show &amp;decisions over full screens, too</source>
        <translation>&amp;Entscheidungen auch über Vollbildern zeigen</translation>
    </message>
    <message>
        <source>&amp;Quiet from</source>
        <translation>&amp;Ruhe von</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>Ent&amp;fernen</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>The desktop shows them while no window of Sandgate is active. Else the window itself says it. Where a request fits whole, its notification can answer it for this once, unless the screen is locked or the desktop does not tell.</source>
        <translation>Der Desktop zeigt sie, solange kein Fenster von Sandgate aktiv ist. Sonst sagt es das Fenster selbst. Passt eine Anfrage ganz hinein, lässt sie sich aus ihrer Benachrichtigung für dieses eine Mal beantworten, außer der Bildschirm ist gesperrt oder der Desktop sagt es nicht.</translation>
    </message>
    <message>
        <source>An agent asks for a &amp;permission</source>
        <translation>Ein Agent &amp;bittet um Erlaubnis</translation>
    </message>
    <message>
        <source>An agent asks to be &amp;signed in</source>
        <translation>Ein Agent verlangt eine &amp;Anmeldung</translation>
    </message>
    <message>
        <source>An agent has &amp;finished</source>
        <translation>Ein Agent ist fert&amp;ig</translation>
    </message>
    <message>
        <source>An agent c&amp;ould not go on</source>
        <translation>Ein Agent kam nicht &amp;weiter</translation>
    </message>
    <message>
        <source>A sandbox is about to s&amp;top</source>
        <translation>Eine Sandbox &amp;hält bald an</translation>
    </message>
    <message>
        <source>Call me when</source>
        <translation>Rufen, wenn</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>Ruhe von</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>Ruhe bis</translation>
    </message>
    <message>
        <source>until</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>What still waits at the end of the quiet hours is told then.</source>
        <translation>Was am Ende der Ruhezeit noch wartet, wird dann gemeldet.</translation>
    </message>
    <message>
        <source>Sessions for which it is otherwise</source>
        <translation>Sitzungen, für die es anders ist</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Sandbox</translation>
    </message>
    <message>
        <source>Set with “Notifications” in the menu of the session.</source>
        <translation>Einstellbar mit „Benachrichtigungen“ im Menü der Sitzung.</translation>
    </message>
    <message>
        <source>A session that is not there any more</source>
        <translation>Eine Sitzung, die es nicht mehr gibt</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Immer</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>A &amp;new sandbox could not be prepared</source>
        <translation>Eine &amp;neue Sandbox konnte nicht vorbereitet werden</translation>
    </message>
</context>
<context>
    <name>sandgate::OrphanList</name>
    <message>
        <source>Look Again</source>
        <translation>Erneut nachsehen</translation>
    </message>
    <message>
        <source>Take Over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen…</translation>
    </message>
    <message>
        <source>Sandboxes that are on no record</source>
        <translation>Nicht verzeichnete Sandboxes</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Runs On</source>
        <translation>Läuft auf</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Endet</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>The providers are being asked</source>
        <translation>Die Anbieter werden gefragt</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>does not run</source>
        <translation>läuft nicht</translation>
    </message>
    <message>
        <source>Sandgate made these, and they are on no record here. They may belong to Sandgate on another computer.</source>
        <translation>Sandgate hat diese erstellt, und sie sind hier nicht verzeichnet. Sie gehören vielleicht zu Sandgate auf einem anderen Computer.</translation>
    </message>
    <message>
        <source>Nothing was found that Sandgate made and does not know. Providers without an account were not asked.</source>
        <translation>Nichts gefunden, das Sandgate erstellt hat und nicht kennt. Anbieter ohne Konto wurden nicht gefragt.</translation>
    </message>
    <message>
        <source>Those that answered have nothing that Sandgate made and does not know.</source>
        <translation>Die geantwortet haben, haben nichts, das Sandgate erstellt hat und nicht kennt.</translation>
    </message>
    <message numerus="yes">
        <source>What exists at %n accounts is not known.</source>
        <translation>
            <numerusform>Was es bei %n Konto gibt, ist nicht bekannt.</numerusform>
            <numerusform>Was es bei %n Konten gibt, ist nicht bekannt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete the chosen sandboxes?</source>
        <translation>Die gewählten Sandboxes löschen?</translation>
    </message>
    <message>
        <source>All files in them are lost. If they belong to Sandgate on another computer, what goes on in them ends there, too.</source>
        <translation>Alle Dateien darin gehen verloren. Gehören sie zu Sandgate auf einem anderen Computer, endet auch dort, was in ihnen läuft.</translation>
    </message>
    <message>
        <source>Keep Them</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>sandgate::OutputWindow</name>
    <message>
        <source>This process is not there</source>
        <translation>Diesen Prozess gibt es nicht</translation>
    </message>
    <message>
        <source>What it has printed is shown here as soon as it is known.</source>
        <translation>Was er ausgegeben hat, erscheint hier, sobald es bekannt ist.</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>Show in &amp;List</source>
        <translation>In der &amp;Liste zeigen</translation>
    </message>
    <message>
        <source>Cl&amp;ose Window</source>
        <translation>Fenster s&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Been&amp;den</translation>
    </message>
    <message>
        <source>&amp;Process</source>
        <translation>&amp;Prozess</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>&amp;Force Stop</source>
        <translation>Anhalten &amp;erzwingen</translation>
    </message>
    <message>
        <source>&amp;Output</source>
        <translation>A&amp;usgabe</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>Ansi&amp;cht</translation>
    </message>
    <message>
        <source>F&amp;ull Screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>&amp;Terminal</source>
        <translation>&amp;Terminal</translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation>P&amp;rotokoll</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Prozess</translation>
    </message>
    <message>
        <source>%1 in %2 - Sandgate</source>
        <translation>%1 in %2 – Sandgate</translation>
    </message>
    <message>
        <source>%1 - Sandgate</source>
        <translation>%1 – Sandgate</translation>
    </message>
    <message>
        <source>Show List</source>
        <translation>Liste zeigen</translation>
    </message>
    <message>
        <source>Close Window</source>
        <translation>Fenster schließen</translation>
    </message>
    <message>
        <source>This process is no longer there</source>
        <translation>Diesen Prozess gibt es nicht mehr</translation>
    </message>
    <message>
        <source>It was removed, with all that it had printed. The list has those that are there.</source>
        <translation>Er wurde entfernt, mit allem, was er ausgegeben hatte. In der Liste sind die, die es gibt.</translation>
    </message>
</context>
<context>
    <name>sandgate::PairedDiffView</name>
    <message>
        <source>%1, before</source>
        <translation>%1, vorher</translation>
    </message>
    <message>
        <source>%1, after</source>
        <translation>%1, nachher</translation>
    </message>
</context>
<context>
    <name>sandgate::PaletteModel</name>
    <message>
        <source>cannot be chosen now</source>
        <translation>jetzt nicht wählbar</translation>
    </message>
</context>
<context>
    <name>sandgate::PermissionBroker</name>
    <message>
        <source>This permission request has expired.</source>
        <translation>Diese Berechtigungsanfrage ist abgelaufen.</translation>
    </message>
    <message>
        <source>This permission request is not known any more.</source>
        <translation>Diese Berechtigungsanfrage ist nicht mehr bekannt.</translation>
    </message>
    <message>
        <source>This permission request was answered already, or has expired.</source>
        <translation>Diese Berechtigungsanfrage wurde schon beantwortet oder ist abgelaufen.</translation>
    </message>
    <message>
        <source>The agent does not offer this answer.</source>
        <translation>Der Agent bietet diese Antwort nicht an.</translation>
    </message>
</context>
<context>
    <name>sandgate::PermissionCard</name>
    <message>
        <source>Add Reason</source>
        <translation>Grund angeben</translation>
    </message>
    <message>
        <source>Not isolated</source>
        <translation>Nicht isoliert</translation>
    </message>
    <message>
        <source>The agent can reach this computer&apos;s own files.</source>
        <translation>Der Agent kann die eigenen Dateien dieses Computers erreichen.</translation>
    </message>
    <message>
        <source>Says why when you reject. It is put into the message field, for the agent.</source>
        <translation>Sagt beim Ablehnen, warum. Kommt ins Nachrichtenfeld, für den Agenten.</translation>
    </message>
    <message>
        <source>Why not? Goes into the next message when you reject.</source>
        <translation>Warum nicht? Kommt beim Ablehnen in die nächste Nachricht.</translation>
    </message>
    <message>
        <source>Reason for rejecting</source>
        <translation>Grund der Ablehnung</translation>
    </message>
    <message>
        <source>What the request is about</source>
        <translation>Worum es in der Anfrage geht</translation>
    </message>
    <message>
        <source>Previous request of this session</source>
        <translation>Vorherige Anfrage dieser Sitzung</translation>
    </message>
    <message>
        <source>Next request of this session</source>
        <translation>Nächste Anfrage dieser Sitzung</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>The kind of action, as the agent calls it</source>
        <translation>Die Art der Aktion, wie der Agent sie nennt</translation>
    </message>
    <message>
        <source>untitled session</source>
        <translation>Sitzung ohne Titel</translation>
    </message>
    <message>
        <source>%1 asks in “%2”, sandbox “%3”, since %4</source>
        <translation>%1 fragt in „%2“, Sandbox „%3“, seit %4</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Decide later about: %1</source>
        <translation>Später entscheiden über: %1</translation>
    </message>
    <message>
        <source>Close this request</source>
        <translation>Diese Anfrage schließen</translation>
    </message>
    <message>
        <source>Sets this request aside. It stays counted, and the agent waits.</source>
        <translation>Stellt diese Anfrage zurück. Sie zählt weiter, und der Agent wartet.</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Wird gesendet…</translation>
    </message>
    <message>
        <source>No key allows this request, because it does not say what it is about.</source>
        <translation>Keine Taste erlaubt diese Anfrage, weil sie nicht sagt, worum es geht.</translation>
    </message>
    <message>
        <source>The agent offers no answer. Stop its turn to go on.</source>
        <translation>Der Agent bietet keine Antwort an. Weiter geht es, wenn seine Runde angehalten wird.</translation>
    </message>
    <message>
        <source>Key: Ctrl+Alt+1</source>
        <translation>Taste: Strg+Alt+1</translation>
    </message>
    <message>
        <source>Keys: Ctrl+Alt+1 to %1, in this order</source>
        <translation>Tasten: Strg+Alt+1 bis %1, in dieser Reihenfolge</translation>
    </message>
    <message>
        <source>Answered with “%1”.</source>
        <translation>Mit „%1“ beantwortet.</translation>
    </message>
    <message>
        <source>Nobody can answer this any more.</source>
        <translation>Dies kann niemand mehr beantworten.</translation>
    </message>
    <message>
        <source>Not answered: its turn was stopped, or its session was ended.</source>
        <translation>Nicht beantwortet: Die Runde wurde angehalten, oder die Sitzung beendet.</translation>
    </message>
</context>
<context>
    <name>sandgate::PermissionDetails</name>
    <message>
        <source>The agent does not say what this is about: no command, no path, no change. Answer it only if you know from the conversation what it will do.</source>
        <translation>Der Agent sagt nicht, worum es geht: kein Befehl, kein Pfad, keine Änderung. Nur antworten, wenn aus dem Gespräch klar ist, was er tun wird.</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Session&apos;s folder</source>
        <translation>Ordner der Sitzung</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Paths: %1</source>
        <translation>Pfade: %1</translation>
    </message>
    <message>
        <source>What the agent adds</source>
        <translation>Was der Agent hinzufügt</translation>
    </message>
    <message>
        <source>Refers to</source>
        <translation>Bezieht sich auf</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Change of %1: +%2 -%3 lines</source>
        <translation>Änderung an %1: +%2 -%3 Zeilen</translation>
    </message>
    <message>
        <source>Too large to compare: all of the old text, then all of the new.</source>
        <translation>Zu groß zum Vergleichen: der ganze alte Text, dann der ganze neue.</translation>
    </message>
    <message>
        <source>Whole request</source>
        <translation>Ganze Anfrage</translation>
    </message>
    <message>
        <source>Show the whole request as the agent sent it</source>
        <translation>Die ganze Anfrage zeigen, wie der Agent sie gesendet hat</translation>
    </message>
    <message numerus="yes">
        <source>New file %1, %n lines</source>
        <translation>
            <numerusform>Neue Datei %1, %n Zeile</numerusform>
            <numerusform>Neue Datei %1, %n Zeilen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sandgate::PlaceLine</name>
    <message>
        <source>+%1</source>
        <comment>tags that there is no room for</comment>
        <translation>+%1</translation>
    </message>
</context>
<context>
    <name>sandgate::PreparationForm</name>
    <message>
        <source>Repository, Agents, Set-up and Rules</source>
        <translation>Repository, Agenten, Einrichtung und Regeln</translation>
    </message>
    <message>
        <source>Repository that is cloned into the new sandbox</source>
        <translation>Repository, das in die neue Sandbox geklont wird</translation>
    </message>
    <message>
        <source>the repository&apos;s own</source>
        <translation>der des Repositorys</translation>
    </message>
    <message>
        <source>Branch of the repository</source>
        <translation>Branch des Repositorys</translation>
    </message>
    <message>
        <source>Agents that are installed in the new sandbox</source>
        <translation>Agenten, die in der neuen Sandbox installiert werden</translation>
    </message>
    <message>
        <source>Set-up of the new sandbox</source>
        <translation>Einrichtung der neuen Sandbox</translation>
    </message>
    <message>
        <source>Rules that hold in the new sandbox</source>
        <translation>Regeln, die in der neuen Sandbox gelten</translation>
    </message>
    <message>
        <source>Reposi&amp;tory:</source>
        <translation>Reposi&amp;tory:</translation>
    </message>
    <message>
        <source>&amp;Branch:</source>
        <translation>&amp;Branch:</translation>
    </message>
    <message>
        <source>A&amp;gents:</source>
        <translation>A&amp;genten:</translation>
    </message>
    <message>
        <source>S&amp;et-up:</source>
        <translation>&amp;Einrichtung:</translation>
    </message>
    <message>
        <source>Ru&amp;les:</source>
        <translation>&amp;Regeln:</translation>
    </message>
    <message>
        <source>There is no rule without an end yet. “Rules and Grants” in the Request menu makes some; they can be chosen here then.</source>
        <translation>Noch gibt es keine Regel ohne Ende. „Regeln und Freigaben“ im Menü „Anfrage“ macht welche; sie sind dann hier wählbar.</translation>
    </message>
    <message>
        <source>Those that are chosen hold in the new sandbox from its first moment, and only as long as it is there.</source>
        <translation>Die gewählten gelten in der neuen Sandbox vom ersten Augenblick an, und nur solange es sie gibt.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>None is kept yet</source>
        <translation>Noch keine aufbewahrt</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keines</translation>
    </message>
    <message>
        <source>Done one after the other once the sandbox is made. What does not work is said, and can be tried again.</source>
        <translation>Wird nacheinander erledigt, sobald die Sandbox erstellt ist. Was nicht gelingt, wird gesagt und kann erneut versucht werden.</translation>
    </message>
</context>
<context>
    <name>sandgate::PreparationPane</name>
    <message>
        <source>waits</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>goes on</source>
        <translation>im Gang</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>did not work</source>
        <translation>nicht gelungen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>The sandbox is being prepared</source>
        <translation>Die Sandbox wird vorbereitet</translation>
    </message>
    <message>
        <source>Stop preparing the sandbox</source>
        <translation>Das Vorbereiten der Sandbox anhalten</translation>
    </message>
    <message>
        <source>Try again to prepare the sandbox</source>
        <translation>Erneut versuchen, die Sandbox vorzubereiten</translation>
    </message>
    <message>
        <source>Leave the sandbox as it is, and dismiss this list</source>
        <translation>Die Sandbox lassen, wie sie ist, und diese Liste ausblenden</translation>
    </message>
    <message>
        <source>The sandbox is prepared.</source>
        <translation>Die Sandbox ist vorbereitet.</translation>
    </message>
    <message>
        <source>The sandbox is being prepared.</source>
        <translation>Die Sandbox wird vorbereitet.</translation>
    </message>
    <message>
        <source>The sandbox is there, but not all of it could be prepared.</source>
        <translation>Die Sandbox ist da, aber nicht alles in ihr konnte vorbereitet werden.</translation>
    </message>
    <message>
        <source>The sandbox could not be prepared.</source>
        <translation>Die Sandbox konnte nicht vorbereitet werden.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>sandgate::Preparations</name>
    <message>
        <source>The sandbox is made, but without what its profile says.</source>
        <translation>Die Sandbox ist erstellt, aber ohne das, was ihr Profil sagt.</translation>
    </message>
    <message>
        <source>There is nothing left to prepare in this sandbox.</source>
        <translation>In dieser Sandbox ist nichts mehr vorzubereiten.</translation>
    </message>
    <message>
        <source>%1: failed.</source>
        <translation>%1: fehlgeschlagen.</translation>
    </message>
    <message>
        <source>It was stopped.</source>
        <translation>Es wurde angehalten.</translation>
    </message>
    <message>
        <source>The sandbox is still being prepared. Stop that first.</source>
        <translation>Die Sandbox wird noch vorbereitet. Das zuerst anhalten.</translation>
    </message>
    <message>
        <source>It needs the sandbox, which was not made.</source>
        <translation>Es braucht die Sandbox, die nicht erstellt wurde.</translation>
    </message>
    <message>
        <source>The sandbox is no longer known here.</source>
        <translation>Die Sandbox ist hier nicht mehr bekannt.</translation>
    </message>
    <message>
        <source>The repository was not cloned. %1</source>
        <translation>Das Repository wurde nicht geklont. %1</translation>
    </message>
    <message>
        <source>It belongs into the repository, which was not cloned.</source>
        <translation>Es gehört in das Repository, das nicht geklont wurde.</translation>
    </message>
    <message>
        <source>It was forgotten.</source>
        <translation>Es wurde vergessen.</translation>
    </message>
    <message numerus="yes">
        <source>It took longer than %n minutes.</source>
        <translation>
            <numerusform>Es dauerte länger als %n Minute.</numerusform>
            <numerusform>Es dauerte länger als %n Minuten.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sandgate::ProblemBanner</name>
    <message>
        <source>Install sandbox-agent</source>
        <translation>sandbox-agent installieren</translation>
    </message>
    <message>
        <source>Installs the program sandbox-agent into your data folder</source>
        <translation>Installiert das Programm sandbox-agent in den eigenen Datenordner</translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation>Diese Meldung ausblenden</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Request id: %1</source>
        <translation>Kennung der Anforderung: %1</translation>
    </message>
    <message>
        <source>Something failed, without a reason given.</source>
        <translation>Etwas ist fehlgeschlagen, ohne Angabe eines Grundes.</translation>
    </message>
</context>
<context>
    <name>sandgate::ProcessListModel</name>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Exit code</source>
        <translation>Exit-Code</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Gestartet</translation>
    </message>
</context>
<context>
    <name>sandgate::ProcessPane</name>
    <message>
        <source>Run</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>New Terminal</source>
        <translation>Neues Terminal</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Force Stop</source>
        <translation>Anhalten erzwingen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>No processes</source>
        <translation>Keine Prozesse</translation>
    </message>
    <message>
        <source>Type a command above to run it in this sandbox and follow its output here.</source>
        <translation>Oben einen Befehl eingeben, um ihn in dieser Sandbox auszuführen und seiner Ausgabe hier zu folgen.</translation>
    </message>
    <message>
        <source>Command, for example: npm test</source>
        <translation>Befehl, zum Beispiel: npm test</translation>
    </message>
    <message>
        <source>Command to run in the sandbox</source>
        <translation>Befehl, der in der Sandbox ausgeführt wird</translation>
    </message>
    <message>
        <source>Folder in which the command runs</source>
        <translation>Ordner, in dem der Befehl läuft</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Processes of the sandbox</source>
        <translation>Prozesse der Sandbox</translation>
    </message>
    <message>
        <source>Processes in %1</source>
        <translation>Prozesse in %1</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>Prozesse</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Wird gestartet…</translation>
    </message>
    <message>
        <source>the chosen processes</source>
        <translation>die gewählten Prozesse</translation>
    </message>
    <message>
        <source>Stop %1</source>
        <translation>%1 anhalten</translation>
    </message>
    <message>
        <source>Force stop %1</source>
        <translation>Anhalten von %1 erzwingen</translation>
    </message>
    <message>
        <source>Remove %1 from the list</source>
        <translation>%1 aus der Liste entfernen</translation>
    </message>
</context>
<context>
    <name>sandgate::PromptQueue</name>
    <message>
        <source>Sandgate ended while the first of these was being sent. Look above whether the agent has it, and remove it then.</source>
        <translation>Sandgate endete, während die erste davon gesendet wurde. Oben nachsehen, ob der Agent sie hat, und sie dann entfernen.</translation>
    </message>
    <message>
        <source>Sandgate was closed before these were sent.</source>
        <translation>Sandgate wurde geschlossen, bevor diese gesendet wurden.</translation>
    </message>
    <message>
        <source>This session was ended. Start a new one.</source>
        <translation>Diese Sitzung wurde beendet. Eine neue beginnen.</translation>
    </message>
    <message>
        <source>There is nothing to send.</source>
        <translation>Es gibt nichts zu senden.</translation>
    </message>
    <message>
        <source>This message was sent already.</source>
        <translation>Diese Nachricht wurde schon gesendet.</translation>
    </message>
    <message>
        <source>There is nothing to send. Remove the message instead.</source>
        <translation>Es gibt nichts zu senden. Stattdessen die Nachricht entfernen.</translation>
    </message>
    <message>
        <source>The turn was stopped.</source>
        <translation>Die Runde wurde angehalten.</translation>
    </message>
    <message>
        <source>The agent refused to go on.</source>
        <translation>Der Agent wollte nicht weitermachen.</translation>
    </message>
    <message>
        <source>The agent reached its limit of tokens.</source>
        <translation>Der Agent hat seine Token-Grenze erreicht.</translation>
    </message>
    <message>
        <source>The agent reached its limit of requests in a turn.</source>
        <translation>Der Agent hat seine Grenze an Anforderungen in einer Runde erreicht.</translation>
    </message>
    <message>
        <source>The turn was interrupted.</source>
        <translation>Die Runde wurde unterbrochen.</translation>
    </message>
    <message>
        <source>The turn failed.</source>
        <translation>Die Runde ist fehlgeschlagen.</translation>
    </message>
    <message numerus="yes">
        <source>No more than %n messages can wait.</source>
        <translation>
            <numerusform>Mehr als %n Nachricht kann nicht warten.</numerusform>
            <numerusform>Mehr als %n Nachrichten können nicht warten.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sandgate::ProposalList</name>
    <message>
        <source>&amp;Add as Rule…</source>
        <translation>Als &amp;Regel hinzufügen…</translation>
    </message>
    <message>
        <source>Suggested rules</source>
        <translation>Vorgeschlagene Regeln</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Wirkung</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>Answered So</source>
        <translation>So beantwortet</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n-mal</numerusform>
            <numerusform>%n-mal</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was answered in the same way three times without a rule.</source>
        <translation>Nichts wurde dreimal gleich beantwortet, ohne dass es eine Regel gibt.</translation>
    </message>
    <message>
        <source>You gave these answers again and again. A rule is made only if you add it, and you can change it first.</source>
        <translation>Diese Antworten wurden wieder und wieder gegeben. Eine Regel entsteht nur durch Hinzufügen und kann vorher geändert werden.</translation>
    </message>
</context>
<context>
    <name>sandgate::ProviderDesk</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>sandgate::QueueList</name>
    <message>
        <source>one attachment</source>
        <translation>ein Anhang</translation>
    </message>
    <message numerus="yes">
        <source>%n attachments</source>
        <translation>
            <numerusform>%n Anhang</numerusform>
            <numerusform>%n Anhänge</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Send Earlier</source>
        <translation>Früher senden</translation>
    </message>
    <message>
        <source>Send Later</source>
        <translation>Später senden</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Sending: %1</source>
        <translation>Wird gesendet: %1</translation>
    </message>
    <message>
        <source>%1: waiting message %2, “%3”</source>
        <translation>%1: wartende Nachricht %2, „%3“</translation>
    </message>
    <message>
        <source>Send Them</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Waiting messages</source>
        <translation>Wartende Nachrichten</translation>
    </message>
    <message>
        <source>One message waits.</source>
        <translation>Eine Nachricht wartet.</translation>
    </message>
    <message numerus="yes">
        <source>%n messages wait.</source>
        <translation>
            <numerusform>%n Nachricht wartet.</numerusform>
            <numerusform>%n Nachrichten warten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is sent: %1</source>
        <translation>Nichts wird gesendet: %1</translation>
    </message>
    <message>
        <source>Each is sent when the turn before it has ended.</source>
        <translation>Jede wird gesendet, wenn die Runde davor zu Ende ist.</translation>
    </message>
    <message>
        <source>Send It</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Send the messages that wait, one after another</source>
        <translation>Die wartenden Nachrichten senden, eine nach der anderen</translation>
    </message>
    <message>
        <source>Edit Waiting Message</source>
        <translation>Wartende Nachricht bearbeiten</translation>
    </message>
    <message>
        <source>It is not sent while the turn runs; when it is, it is too late to change it.</source>
        <translation>Solange die Runde läuft, wird sie nicht gesendet; danach ist es für eine Änderung zu spät.</translation>
    </message>
    <message>
        <source>Keep Change</source>
        <translation>Änderung behalten</translation>
    </message>
</context>
<context>
    <name>sandgate::RecordingsDialog</name>
    <message>
        <source>Recordings of the Desktop</source>
        <translation>Aufnahmen des Desktops</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>Aufnahmen</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Aufnahme</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Save As…</source>
        <translation>Speichern unter…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>The recording is being fetched…</source>
        <translation>Die Aufnahme wird geholt…</translation>
    </message>
    <message>
        <source>Being recorded</source>
        <translation>Wird aufgenommen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Vollständig</translation>
    </message>
    <message>
        <source>Save Recording</source>
        <translation>Aufnahme speichern</translation>
    </message>
    <message>
        <source>Video (*.mp4)</source>
        <translation>Video (*.mp4)</translation>
    </message>
    <message>
        <source>Delete the Recording?</source>
        <translation>Die Aufnahme löschen?</translation>
    </message>
    <message>
        <source>“%1” is deleted in the sandbox.</source>
        <translation>„%1“ wird in der Sandbox gelöscht.</translation>
    </message>
    <message>
        <source>Keep It</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>The recording was saved: %1</source>
        <translation>Die Aufnahme wurde gespeichert: %1</translation>
    </message>
</context>
<context>
    <name>sandgate::RequestAnnouncer</name>
    <message numerus="yes">
        <source>%n requests wait for your decision.</source>
        <translation>
            <numerusform>%n Anfrage wartet auf eine Entscheidung.</numerusform>
            <numerusform>%n Anfragen warten auf eine Entscheidung.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sandgate::RowsView</name>
    <message>
        <source>New below ↓</source>
        <translation>Neues unten ↓</translation>
    </message>
    <message>
        <source>Goes to the end and follows it</source>
        <translation>Geht zum Ende und folgt ihm</translation>
    </message>
</context>
<context>
    <name>sandgate::RuleDialog</name>
    <message>
        <source>Made from this request:</source>
        <translation>Aus dieser Anfrage gemacht:</translation>
    </message>
    <message>
        <source>New Rule</source>
        <translation>Neue Regel</translation>
    </message>
    <message>
        <source>Edit Rule</source>
        <translation>Regel bearbeiten</translation>
    </message>
    <message>
        <source>The request from which the rule is made</source>
        <translation>Die Anfrage, aus der die Regel gemacht wird</translation>
    </message>
    <message>
        <source>&amp;Try on Past Requests</source>
        <translation>An früheren Anfragen &amp;testen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Add Rule</source>
        <translation>Regel hin&amp;zufügen</translation>
    </message>
    <message>
        <source>&amp;Save Rule</source>
        <translation>Regel &amp;speichern</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Beliebig</translation>
    </message>
    <message>
        <source>Any command. Such as: npm run *, git log **</source>
        <translation>Jeder Befehl. Etwa: npm run *, git log **</translation>
    </message>
    <message>
        <source>Any path. Such as: src/**, /etc/*.conf</source>
        <translation>Jeder Pfad. Etwa: src/**, /etc/*.conf</translation>
    </message>
    <message>
        <source>Any host. Such as: example.org, *.example.org</source>
        <translation>Jeder Host. Etwa: example.org, *.example.org</translation>
    </message>
    <message>
        <source>&amp;Effect:</source>
        <translation>&amp;Wirkung:</translation>
    </message>
    <message>
        <source>&amp;For:</source>
        <translation>&amp;Für:</translation>
    </message>
    <message>
        <source>&amp;Kind:</source>
        <translation>&amp;Art:</translation>
    </message>
    <message>
        <source>&amp;Command:</source>
        <translation>&amp;Befehl:</translation>
    </message>
    <message>
        <source>&amp;Path:</source>
        <translation>&amp;Pfad:</translation>
    </message>
    <message>
        <source>&amp;Host:</source>
        <translation>&amp;Host:</translation>
    </message>
    <message>
        <source>E&amp;nds:</source>
        <translation>E&amp;ndet:</translation>
    </message>
    <message>
        <source>Time of its end</source>
        <translation>Zeitpunkt ihres Endes</translation>
    </message>
    <message>
        <source>When you revoke it</source>
        <translation>Beim Widerrufen</translation>
    </message>
    <message>
        <source>In an hour</source>
        <translation>In einer Stunde</translation>
    </message>
    <message>
        <source>In 8 hours</source>
        <translation>In 8 Stunden</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>In einer Woche</translation>
    </message>
    <message>
        <source>At a time…</source>
        <translation>Zu einem Zeitpunkt…</translation>
    </message>
    <message>
        <source>This rule never decides anything. %1</source>
        <translation>Diese Regel entscheidet nie etwas. %1</translation>
    </message>
    <message>
        <source>What the rule does</source>
        <translation>Was die Regel bewirkt</translation>
    </message>
</context>
<context>
    <name>sandgate::RuleMeaning</name>
    <message>
        <source>The command “%1”, also with further arguments, in another spelling, or as a part of a line.</source>
        <translation>Der Befehl „%1“, auch mit weiteren Argumenten, in anderer Schreibweise oder als Teil einer Zeile.</translation>
    </message>
    <message>
        <source>Commands of the form “%1”. Of a line of several commands each must be allowed.</source>
        <translation>Befehle der Form „%1“. Von mehreren Befehlen einer Zeile muss jeder erlaubt sein.</translation>
    </message>
    <message>
        <source>Exactly the command “%1”, and no other arguments. Of a line of several commands each must be allowed.</source>
        <translation>Genau der Befehl „%1“ und keine anderen Argumente. Von mehreren Befehlen einer Zeile muss jeder erlaubt sein.</translation>
    </message>
    <message>
        <source>Paths of the form “%1”.</source>
        <translation>Pfade der Form „%1“.</translation>
    </message>
    <message>
        <source>Exactly the path “%1”.</source>
        <translation>Genau der Pfad „%1“.</translation>
    </message>
    <message>
        <source>The host “%1”.</source>
        <translation>Der Host „%1“.</translation>
    </message>
    <message>
        <source>Only requests of the kind “%1”.</source>
        <translation>Nur Anfragen der Art „%1“.</translation>
    </message>
    <message>
        <source>All requests of the kind “%1”.</source>
        <translation>Alle Anfragen der Art „%1“.</translation>
    </message>
    <message>
        <source>Every request.</source>
        <translation>Jede Anfrage.</translation>
    </message>
    <message>
        <source>Allows without asking you, once each time:</source>
        <translation>Erlaubt ohne Nachfrage, jedes Mal einzeln:</translation>
    </message>
    <message>
        <source>Denies without asking you, whatever other rules allow:</source>
        <translation>Verweigert ohne Nachfrage, was andere Regeln auch erlauben:</translation>
    </message>
    <message>
        <source>Asks you, whatever other rules allow:</source>
        <translation>Fragt nach, was andere Regeln auch erlauben:</translation>
    </message>
    <message>
        <source>Until %1.</source>
        <translation>Bis %1.</translation>
    </message>
    <message>
        <source>Until you revoke it.</source>
        <translation>Bis zum Widerruf.</translation>
    </message>
    <message>
        <source>For: %1.</source>
        <translation>Für: %1.</translation>
    </message>
    <message>
        <source>This is any command at all that is understood: also one that deletes files or sends them away.</source>
        <translation>Dies ist jeder Befehl, der verstanden wird: auch einer, der Dateien löscht oder wegsendet.</translation>
    </message>
    <message>
        <source>It says nothing of which files or addresses: it is for all of them.</source>
        <translation>Es ist nicht gesagt, welche Dateien oder Adressen: Es gilt für alle.</translation>
    </message>
    <message>
        <source>It holds also in sandboxes and for sessions that are yet to be made.</source>
        <translation>Es gilt auch in Sandboxes und für Sitzungen, die es noch nicht gibt.</translation>
    </message>
    <message>
        <source>This request would be allowed.</source>
        <translation>Diese Anfrage würde erlaubt.</translation>
    </message>
    <message>
        <source>This request would be denied.</source>
        <translation>Diese Anfrage würde verweigert.</translation>
    </message>
    <message>
        <source>This request would be denied all the same.</source>
        <translation>Diese Anfrage würde trotzdem verweigert.</translation>
    </message>
    <message>
        <source>This request would be denied by another rule, which comes first.</source>
        <translation>Diese Anfrage würde durch eine andere Regel verweigert, die zuerst kommt.</translation>
    </message>
    <message>
        <source>This request would be asked.</source>
        <translation>Nach dieser Anfrage würde gefragt.</translation>
    </message>
    <message>
        <source>This request would still be asked.</source>
        <translation>Nach dieser Anfrage würde weiter gefragt.</translation>
    </message>
    <message>
        <source>For example, allowed:</source>
        <translation>Zum Beispiel erlaubt:</translation>
    </message>
    <message>
        <source>For example, denied:</source>
        <translation>Zum Beispiel verweigert:</translation>
    </message>
    <message>
        <source>For example, asked:</source>
        <translation>Zum Beispiel gefragt:</translation>
    </message>
    <message>
        <source>Not allowed by it:</source>
        <translation>Dadurch nicht erlaubt:</translation>
    </message>
    <message>
        <source>Not denied by it:</source>
        <translation>Dadurch nicht verweigert:</translation>
    </message>
    <message>
        <source>Not asked because of it:</source>
        <translation>Dadurch nicht gefragt:</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
</context>
<context>
    <name>sandgate::Rulebook</name>
    <message>
        <source>The time for it is over.</source>
        <translation>Die Zeit dafür ist um.</translation>
    </message>
    <message>
        <source>The rules cannot be read.</source>
        <translation>Die Regeln sind nicht lesbar.</translation>
    </message>
    <message>
        <source>The rule would end before it begins.</source>
        <translation>Die Regel würde enden, bevor sie beginnt.</translation>
    </message>
    <message>
        <source>This rule is not there any more.</source>
        <translation>Diese Regel gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Everything is allowed for a week at most, or for as long as the program runs.</source>
        <translation>Alles wird höchstens eine Woche lang erlaubt oder solange das Programm läuft.</translation>
    </message>
    <message>
        <source>This session is not known any more.</source>
        <translation>Diese Sitzung ist nicht mehr bekannt.</translation>
    </message>
    <message>
        <source>A request waits for a week at most, or without a limit.</source>
        <translation>Eine Anfrage wartet höchstens eine Woche oder unbegrenzt.</translation>
    </message>
    <message>
        <source>Everything is allowed in this session.</source>
        <translation>In dieser Sitzung ist alles erlaubt.</translation>
    </message>
    <message numerus="yes">
        <source>Nobody answered for %n minute(s).</source>
        <translation>
            <numerusform>%n Minute lang hat niemand geantwortet.</numerusform>
            <numerusform>%n Minuten lang hat niemand geantwortet.</numerusform>
        </translation>
    </message>
    <message>
        <source>The path of a file must begin at the root: %1</source>
        <translation>Der Pfad einer Datei muss an der Wurzel beginnen: %1</translation>
    </message>
    <message numerus="yes">
        <source>There are %n rules already. Remove some first.</source>
        <translation>
            <numerusform>Es gibt schon %n Regel. Zuerst welche entfernen.</numerusform>
            <numerusform>Es gibt schon %n Regeln. Zuerst welche entfernen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sandgate::RulesDialog</name>
    <message>
        <source>&amp;New Rule…</source>
        <translation>&amp;Neue Regel…</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Bearbeiten…</translation>
    </message>
    <message>
        <source>S&amp;uspend</source>
        <translation>A&amp;ussetzen</translation>
    </message>
    <message>
        <source>Re&amp;voke</source>
        <translation>&amp;Widerrufen</translation>
    </message>
    <message>
        <source>Rules and Grants</source>
        <translation>Regeln und Freigaben</translation>
    </message>
    <message>
        <source>&amp;Rules</source>
        <translation>&amp;Regeln</translation>
    </message>
    <message>
        <source>&amp;Suggestions</source>
        <translation>&amp;Vorschläge</translation>
    </message>
    <message>
        <source>Show rules with this text</source>
        <translation>Regeln mit diesem Text zeigen</translation>
    </message>
    <message>
        <source>Rules and grants</source>
        <translation>Regeln und Freigaben</translation>
    </message>
    <message>
        <source>Rules that deny come first, then those that ask, then those that allow. Whatever no rule decides, and whatever is not understood, is asked. What destroys a system, a home folder or a disk is always denied.</source>
        <translation>Regeln, die verweigern, kommen zuerst, dann die, die fragen, dann die, die erlauben. Was keine Regel entscheidet und was nicht verstanden wird, wird gefragt. Was ein System, einen Benutzerordner oder einen Datenträger zerstört, wird immer verweigert.</translation>
    </message>
    <message>
        <source>&amp;Deny a request that nobody answers:</source>
        <translation>Unbeantwortete Anfra&amp;ge verweigern:</translation>
    </message>
    <message>
        <source>No rules</source>
        <translation>Keine Regeln</translation>
    </message>
    <message>
        <source>Every request is asked. “Always…” on a request makes a rule for its like; New Rule… writes one, for what shall never happen.</source>
        <translation>Nach allem wird gefragt. „Immer…“ an einer Anfrage macht eine Regel für ihresgleichen; „Neue Regel…“ schreibt eine, etwa für das, was nie geschehen soll.</translation>
    </message>
    <message>
        <source>Time after which a request that nobody answers is denied</source>
        <translation>Zeit, nach der eine unbeantwortete Anfrage verweigert wird</translation>
    </message>
    <message>
        <source>never; it waits</source>
        <translation>nie; sie wartet</translation>
    </message>
    <message>
        <source>after 5 minutes</source>
        <translation>nach 5 Minuten</translation>
    </message>
    <message>
        <source>after 30 minutes</source>
        <translation>nach 30 Minuten</translation>
    </message>
    <message>
        <source>after 2 hours</source>
        <translation>nach 2 Stunden</translation>
    </message>
    <message>
        <source>after a day</source>
        <translation>nach einem Tag</translation>
    </message>
    <message>
        <source>Res&amp;ume</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message numerus="yes">
        <source>after %n minute(s)</source>
        <translation>
            <numerusform>nach %n Minute</numerusform>
            <numerusform>nach %n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Revoke Rules</source>
        <translation>Regeln widerrufen</translation>
    </message>
    <message numerus="yes">
        <source>Revoke %n rule(s), also such as deny or ask?</source>
        <translation>
            <numerusform>Eine Regel widerrufen, die verweigert oder fragt?</numerusform>
            <numerusform>%n Regeln widerrufen, auch solche, die verweigern oder fragen?</numerusform>
        </translation>
    </message>
    <message>
        <source>These no longer hold anything up:
%1
Suspend keeps a rule for later.</source>
        <translation>Diese halten dann nichts mehr auf:
%1
„Aussetzen“ bewahrt eine Regel für später.</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>sandgate::RulesTable</name>
    <message>
        <source>Allow</source>
        <translation>Erlauben</translation>
    </message>
    <message>
        <source>Everything that is not denied</source>
        <translation>Alles, was nicht verweigert ist</translation>
    </message>
    <message>
        <source>when revoked</source>
        <translation>beim Widerrufen</translation>
    </message>
    <message>
        <source>with the program</source>
        <translation>mit dem Programm</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>A request</source>
        <translation>Eine Anfrage</translation>
    </message>
    <message>
        <source>A suggestion</source>
        <translation>Ein Vorschlag</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Ausgesetzt</translation>
    </message>
    <message>
        <source>Never decides</source>
        <translation>Entscheidet nie</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Wirkung</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Endet</translation>
    </message>
    <message>
        <source>Last Use</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Uses</source>
        <translation>Mal</translation>
    </message>
    <message>
        <source>Made From</source>
        <translation>Gemacht aus</translation>
    </message>
    <message>
        <source>A profile</source>
        <translation>Ein Profil</translation>
    </message>
</context>
<context>
    <name>sandgate::SandboxActor</name>
    <message>
        <source>Deleting this sandbox was not finished. Delete it again.</source>
        <translation>Das Löschen dieser Sandbox wurde nicht zu Ende gebracht. Erneut löschen.</translation>
    </message>
    <message>
        <source>This sandbox was destroyed. What was said in it can still be read.</source>
        <translation>Diese Sandbox wurde gelöscht. Was in ihr gesagt wurde, ist weiter lesbar.</translation>
    </message>
    <message>
        <source>This sandbox is being deleted.</source>
        <translation>Diese Sandbox wird gerade gelöscht.</translation>
    </message>
    <message>
        <source>This sandbox no longer exists. Make a new one.</source>
        <translation>Diese Sandbox gibt es nicht mehr. Eine neue erstellen.</translation>
    </message>
    <message>
        <source>This sandbox was made by “%1”, and is on record for “%2”.</source>
        <translation>Diese Sandbox wurde von „%1“ erstellt und ist für „%2“ verzeichnet.</translation>
    </message>
    <message>
        <source>The sandbox&apos;s server does not answer. Try again later.</source>
        <translation>Der Server der Sandbox antwortet nicht. Später erneut versuchen.</translation>
    </message>
    <message>
        <source>The agents could not be listed.</source>
        <translation>Die Agenten konnten nicht aufgelistet werden.</translation>
    </message>
    <message>
        <source>The agent was not installed.</source>
        <translation>Der Agent wurde nicht installiert.</translation>
    </message>
    <message>
        <source>This sandbox has no address of its own.</source>
        <translation>Diese Sandbox hat keine eigene Adresse.</translation>
    </message>
    <message>
        <source>The process was removed meanwhile.</source>
        <translation>Der Prozess wurde inzwischen entfernt.</translation>
    </message>
    <message>
        <source>The sandbox is still being made.</source>
        <translation>Die Sandbox wird noch erstellt.</translation>
    </message>
    <message>
        <source>The sandbox was put to sleep.</source>
        <translation>Die Sandbox wurde schlafen gelegt.</translation>
    </message>
    <message>
        <source>The sandbox&apos;s server was ended at once.</source>
        <translation>Der Server der Sandbox wurde sofort beendet.</translation>
    </message>
    <message>
        <source>The sandbox was paused, and not by Sandgate. Wake it to go on.</source>
        <translation>Die Sandbox wurde pausiert, und nicht von Sandgate. Aufwecken, um weiterzumachen.</translation>
    </message>
    <message>
        <source>The sandbox was stopped, and not by Sandgate. Wake it to go on.</source>
        <translation>Die Sandbox wurde angehalten, und nicht von Sandgate. Aufwecken, um weiterzumachen.</translation>
    </message>
    <message>
        <source>The sandbox was removed outside of Sandgate, with all that was in it. Make a new one.</source>
        <translation>Die Sandbox wurde außerhalb von Sandgate entfernt, mit allem darin. Eine neue erstellen.</translation>
    </message>
    <message>
        <source>The sandbox was destroyed.</source>
        <translation>Die Sandbox wurde gelöscht.</translation>
    </message>
    <message>
        <source>Waiting for the server to answer</source>
        <translation>Warten auf die Antwort des Servers</translation>
    </message>
    <message>
        <source>The sandbox&apos;s server does not answer. Try again, or delete the sandbox.</source>
        <translation>Der Server der Sandbox antwortet nicht. Erneut versuchen oder die Sandbox löschen.</translation>
    </message>
    <message>
        <source>Sandgate was closed meanwhile.</source>
        <translation>Sandgate wurde inzwischen geschlossen.</translation>
    </message>
    <message>
        <source>The sandbox&apos;s server ended and was started again.</source>
        <translation>Der Server der Sandbox endete und wurde neu gestartet.</translation>
    </message>
    <message>
        <source>The sandbox&apos;s server was started again and does not answer.</source>
        <translation>Der Server der Sandbox wurde neu gestartet und antwortet nicht.</translation>
    </message>
    <message>
        <source>The sandboxes of this provider do not end by themselves.</source>
        <translation>Die Sandboxes dieses Anbieters enden nicht von selbst.</translation>
    </message>
    <message>
        <source>%1 cannot let a sandbox live longer than was chosen when it was made.</source>
        <translation>%1 kann eine Sandbox nicht länger leben lassen, als beim Erstellen gewählt wurde.</translation>
    </message>
</context>
<context>
    <name>sandgate::SandboxPage</name>
    <message>
        <source>Wake</source>
        <translation>Aufwecken</translation>
    </message>
    <message>
        <source>Sleep</source>
        <translation>Schlafen legen</translation>
    </message>
    <message>
        <source>Delete Sandbox…</source>
        <translation>Sandbox löschen…</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Extend</source>
        <translation>Verlängern</translation>
    </message>
    <message>
        <source>New Session…</source>
        <translation>Neue Sitzung…</translation>
    </message>
    <message>
        <source>Not isolated: agents in this sandbox can read and change your own files on this computer, not only those in its workspace folder. Other users of this computer can see its access token in the list of processes, and so use it, too.</source>
        <translation>Nicht isoliert: Agenten in dieser Sandbox können die eigenen Dateien auf diesem Computer lesen und ändern, nicht nur die in ihrem Arbeitsordner. Andere Benutzer dieses Computers können ihr Zugangstoken in der Prozessliste sehen und sie damit ebenfalls benutzen.</translation>
    </message>
    <message>
        <source>The sandbox is starting</source>
        <translation>Die Sandbox startet</translation>
    </message>
    <message>
        <source>Cancel the making of the sandbox</source>
        <translation>Das Erstellen der Sandbox abbrechen</translation>
    </message>
    <message>
        <source>Let the sandbox live longer</source>
        <translation>Die Sandbox länger leben lassen</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>Agenten</translation>
    </message>
    <message>
        <source>Show Processes</source>
        <translation>Prozesse zeigen</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>Prozesse</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Sandbox</translation>
    </message>
    <message>
        <source>%1  ·  %2</source>
        <translation>%1  ·  %2</translation>
    </message>
    <message>
        <source>It was given the values of %1.</source>
        <translation>Sie erhielt die Werte von %1.</translation>
    </message>
    <message>
        <source>This sandbox no longer exists. Its transcripts are kept here until you delete it.</source>
        <translation>Diese Sandbox gibt es nicht mehr. Ihre Verläufe bleiben hier, bis sie gelöscht werden.</translation>
    </message>
    <message>
        <source>Installing sandbox-agent…</source>
        <translation>sandbox-agent wird installiert…</translation>
    </message>
    <message>
        <source>Its time is over.</source>
        <translation>Ihre Zeit ist um.</translation>
    </message>
    <message>
        <source>Time left: %1, until %2. It cannot be extended.</source>
        <translation>Restzeit: %1, bis %2. Nicht verlängerbar.</translation>
    </message>
    <message>
        <source>Time left: %1, until %2. While an agent works or a request waits, it is extended by itself, up to its limit.</source>
        <translation>Restzeit: %1, bis %2. Während ein Agent arbeitet oder eine Anfrage wartet, wird sie von selbst verlängert, bis zu ihrer Grenze.</translation>
    </message>
    <message>
        <source>Wake the sandbox %1</source>
        <translation>Die Sandbox %1 aufwecken</translation>
    </message>
    <message>
        <source>Let the sandbox %1 sleep</source>
        <translation>Die Sandbox %1 schlafen legen</translation>
    </message>
    <message>
        <source>Delete the sandbox %1</source>
        <translation>Die Sandbox %1 löschen</translation>
    </message>
    <message>
        <source>New session in the sandbox %1</source>
        <translation>Neue Sitzung in der Sandbox %1</translation>
    </message>
    <message>
        <source>No session yet. Start one to give an agent something to do.</source>
        <translation>Noch keine Sitzung. Eine beginnen, um einem Agenten etwas zu tun zu geben.</translation>
    </message>
    <message>
        <source>The older ones are in the list on the left.</source>
        <translation>Die älteren stehen in der Liste links.</translation>
    </message>
    <message>
        <source>None was started here yet.</source>
        <translation>Hier wurde noch keiner gestartet.</translation>
    </message>
    <message>
        <source>%1 running, %2 in all</source>
        <translation>Laufend: %1, insgesamt: %2</translation>
    </message>
</context>
<context>
    <name>sandgate::SandboxProcesses</name>
    <message>
        <source>There is no command to run.</source>
        <translation>Es gibt keinen Befehl zum Ausführen.</translation>
    </message>
    <message>
        <source>The sandbox&apos;s server does not answer. Try again later.</source>
        <translation>Der Server der Sandbox antwortet nicht. Später erneut versuchen.</translation>
    </message>
    <message>
        <source>The process was not started.</source>
        <translation>Der Prozess wurde nicht gestartet.</translation>
    </message>
    <message>
        <source>The process was not stopped.</source>
        <translation>Der Prozess wurde nicht angehalten.</translation>
    </message>
    <message>
        <source>The process is not there any more: its server was started again.</source>
        <translation>Den Prozess gibt es nicht mehr: Sein Server wurde neu gestartet.</translation>
    </message>
    <message>
        <source>The process did not stop when asked. Use Force Stop to end it.</source>
        <translation>Der Prozess hat auf Bitten nicht angehalten. „Anhalten erzwingen“ beendet ihn.</translation>
    </message>
    <message>
        <source>The process has ended.</source>
        <translation>Der Prozess ist beendet.</translation>
    </message>
    <message>
        <source>The process did not take its input.</source>
        <translation>Der Prozess hat seine Eingabe nicht genommen.</translation>
    </message>
    <message>
        <source>The process still runs. Stop it first.</source>
        <translation>Der Prozess läuft noch. Zuerst anhalten.</translation>
    </message>
</context>
<context>
    <name>sandgate::SandboxesDialog</name>
    <message>
        <source>Wake</source>
        <translation>Aufwecken</translation>
    </message>
    <message>
        <source>Sleep</source>
        <translation>Schlafen legen</translation>
    </message>
    <message>
        <source>Extend</source>
        <translation>Verlängern</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen…</translation>
    </message>
    <message>
        <source>All Sandboxes</source>
        <translation>Alle Sandboxes</translation>
    </message>
    <message>
        <source>On &amp;Record</source>
        <translation>&amp;Verzeichnet</translation>
    </message>
    <message>
        <source>&amp;Found at Providers</source>
        <translation>Bei Anbietern &amp;gefunden</translation>
    </message>
    <message>
        <source>All sandboxes</source>
        <translation>Alle Sandboxes</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>In Arbeit…</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Fertig.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Put to sleep?</source>
        <translation>Schlafen legen?</translation>
    </message>
    <message>
        <source>The transcripts stay and can still be read. The sandboxes cannot be brought back.</source>
        <translation>Die Verläufe bleiben und sind weiter lesbar. Die Sandboxes sind nicht wiederherstellbar.</translation>
    </message>
    <message>
        <source>Delete the chosen sandboxes?</source>
        <translation>Die gewählten Sandboxes löschen?</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Keep Them</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Looking for changes that are not committed or not pushed…</source>
        <translation>Änderungen ohne Commit oder Push werden gesucht…</translation>
    </message>
</context>
<context>
    <name>sandgate::SandboxesModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Runs On</source>
        <translation>Läuft auf</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Time Left</source>
        <translation>Restzeit</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
</context>
<context>
    <name>sandgate::SearchDialog</name>
    <message>
        <source>Sandbox</source>
        <translation>Sandbox</translation>
    </message>
    <message>
        <source>All sandboxes</source>
        <translation>Alle Sandboxes</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>All agents</source>
        <translation>Alle Agenten</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Alle Arten</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Jederzeit</translation>
    </message>
    <message>
        <source>Search Everything</source>
        <translation>Alles durchsuchen</translation>
    </message>
    <message>
        <source>Words, “a phrase”, begin*</source>
        <translation>Wörter, “ganze Wendung”, Anfang*</translation>
    </message>
    <message>
        <source>What to look for</source>
        <translation>Was gesucht wird</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Letzte 24 Stunden</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Wird gesucht…</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>Nichts gefunden.</translation>
    </message>
    <message numerus="yes">
        <source>%n hits so far; scroll for more.</source>
        <translation>
            <numerusform>Bisher %n Treffer; für mehr weiterrollen.</numerusform>
            <numerusform>Bisher %n Treffer; für mehr weiterrollen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hits.</source>
        <translation>
            <numerusform>%n Treffer.</numerusform>
            <numerusform>%n Treffer.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are more than can be shown: ask more precisely.</source>
        <translation>Es gibt mehr, als gezeigt werden kann: genauer fragen.</translation>
    </message>
    <message>
        <source>Not all is searched yet; it is looked for again in a moment.</source>
        <translation>Noch ist nicht alles durchsucht; gleich wird erneut gesucht.</translation>
    </message>
    <message>
        <source>This process was removed a moment ago.</source>
        <translation>Dieser Prozess wurde eben entfernt.</translation>
    </message>
    <message>
        <source>This session was removed a moment ago.</source>
        <translation>Diese Sitzung wurde eben entfernt.</translation>
    </message>
    <message>
        <source>Searches prompts, replies, thoughts, plans, tools with their output, and requests of all sessions, the record of decisions, and what processes have printed.</source>
        <translation>Durchsucht Prompts, Antworten, Gedanken, Pläne, Werkzeuge mit ihrer Ausgabe und Anfragen aller Sitzungen, den Entscheidungsverlauf und was Prozesse ausgegeben haben.</translation>
    </message>
</context>
<context>
    <name>sandgate::SearchHits</name>
    <message>
        <source>%1 · %2 · sandbox “%3”</source>
        <translation>%1 · %2 · Sandbox „%3“</translation>
    </message>
    <message>
        <source>A session that is not in the list</source>
        <translation>Eine Sitzung, die nicht in der Liste ist</translation>
    </message>
    <message>
        <source>%1 · sandbox “%2”</source>
        <translation>%1 · Sandbox „%2“</translation>
    </message>
    <message>
        <source>A process that is not in the list</source>
        <translation>Ein Prozess, der nicht in der Liste ist</translation>
    </message>
    <message>
        <source>Process output</source>
        <translation>Prozessausgabe</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Thought</source>
        <translation>Gedanke</translation>
    </message>
    <message>
        <source>Tool or request</source>
        <translation>Werkzeug oder Anfrage</translation>
    </message>
    <message>
        <source>Tool output</source>
        <translation>Werkzeugausgabe</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Archived · %1</source>
        <translation>Archiviert · %1</translation>
    </message>
    <message>
        <source>%1, by: %2 · %3 · sandbox “%4”</source>
        <translation>%1, von: %2 · %3 · Sandbox „%4“</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
</context>
<context>
    <name>sandgate::SecretStore</name>
    <message>
        <source>The keychain may still hold &quot;%1&quot;. Remove it there.</source>
        <translation>Der Schlüsselbund enthält womöglich noch „%1“. Dort entfernen.</translation>
    </message>
    <message>
        <source>it is locked</source>
        <translation>er ist gesperrt</translation>
    </message>
    <message>
        <source>it did not answer</source>
        <translation>er hat nicht geantwortet</translation>
    </message>
    <message>
        <source>The keychain cannot be used (%1). Tokens and keys are kept only until Sandgate ends. Start or unlock a keyring, GNOME Keyring or KWallet for instance, and then start Sandgate again.</source>
        <translation>Der Schlüsselbund ist nicht benutzbar (%1). Tokens und Schlüssel bleiben nur, bis Sandgate endet. Einen Schlüsselbund starten oder entsperren, etwa GNOME Keyring oder KWallet, und dann Sandgate neu starten.</translation>
    </message>
    <message>
        <source>The keychain has not answered yet. It may be asking for its password in a window of its own.</source>
        <translation>Der Schlüsselbund hat noch nicht geantwortet. Vielleicht fragt er in einem eigenen Fenster nach seinem Passwort.</translation>
    </message>
</context>
<context>
    <name>sandgate::SessionActions</name>
    <message>
        <source>&amp;Find in Conversation</source>
        <translation>Im Gespräch suc&amp;hen</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Suchen…</translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation>&amp;Nächstes suchen</translation>
    </message>
    <message>
        <source>Find &amp;Previous</source>
        <translation>&amp;Vorheriges suchen</translation>
    </message>
    <message>
        <source>G&amp;o To</source>
        <translation>Gehe &amp;zu</translation>
    </message>
    <message>
        <source>&amp;Next Message of Yours</source>
        <translation>&amp;Nächste eigene Nachricht</translation>
    </message>
    <message>
        <source>&amp;Previous Message of Yours</source>
        <translation>&amp;Vorherige eigene Nachricht</translation>
    </message>
    <message>
        <source>Next &amp;Request</source>
        <translation>Nächste &amp;Anfrage</translation>
    </message>
    <message>
        <source>Previous Re&amp;quest</source>
        <translation>Vorherige Anfra&amp;ge</translation>
    </message>
    <message>
        <source>Next &amp;Error</source>
        <translation>Nächster &amp;Fehler</translation>
    </message>
    <message>
        <source>Previous Err&amp;or</source>
        <translation>Vorheriger Fehle&amp;r</translation>
    </message>
    <message>
        <source>A&amp;ttach Files…</source>
        <translation>Dateien anh&amp;ängen…</translation>
    </message>
    <message>
        <source>Copy as Mar&amp;kdown</source>
        <translation>Als &amp;Markdown kopieren</translation>
    </message>
    <message>
        <source>Sa&amp;ve Conversation As…</source>
        <translation>Gespräch s&amp;peichern unter…</translation>
    </message>
</context>
<context>
    <name>sandgate::SessionHeader</name>
    <message>
        <source>Not isolated</source>
        <translation>Nicht isoliert</translation>
    </message>
    <message>
        <source>The agent can reach this computer&apos;s own files.</source>
        <translation>Der Agent kann die eigenen Dateien dieses Computers erreichen.</translation>
    </message>
    <message>
        <source>Actions of this session</source>
        <translation>Aktionen dieser Sitzung</translation>
    </message>
</context>
<context>
    <name>sandgate::SessionLink</name>
    <message>
        <source>Open the session %1, %2</source>
        <translation>Die Sitzung %1 öffnen, %2</translation>
    </message>
    <message>
        <source>%1  ·  %2</source>
        <translation>%1  ·  %2</translation>
    </message>
    <message>
        <source>Archived  ·  %1</source>
        <translation>Archiviert  ·  %1</translation>
    </message>
</context>
<context>
    <name>sandgate::SessionMarking</name>
    <message>
        <source>&amp;Pin</source>
        <translation>&amp;Anheften</translation>
    </message>
    <message>
        <source>T&amp;ags…</source>
        <translation>Schlagwör&amp;ter…</translation>
    </message>
    <message>
        <source>Co&amp;lour</source>
        <translation>&amp;Farbe</translation>
    </message>
    <message>
        <source>Arch&amp;ive</source>
        <translation>Arch&amp;ivieren</translation>
    </message>
    <message>
        <source>&amp;Delete Session</source>
        <translation>Sitzung &amp;löschen</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keines</translation>
    </message>
    <message>
        <source>Take Out of the Arch&amp;ive</source>
        <translation>Aus dem Arch&amp;iv holen</translation>
    </message>
    <message>
        <source>&amp;Delete Session…</source>
        <translation>Sitzung &amp;löschen…</translation>
    </message>
    <message>
        <source>No session is shown.</source>
        <translation>Keine Sitzung ist zu sehen.</translation>
    </message>
    <message>
        <source>Something goes on in this session.</source>
        <translation>In dieser Sitzung ist etwas im Gang.</translation>
    </message>
    <message>
        <source>Delete Session</source>
        <translation>Sitzung löschen</translation>
    </message>
    <message>
        <source>End and delete “%1”?</source>
        <translation>„%1“ beenden und löschen?</translation>
    </message>
    <message>
        <source>The agent is at work and will be stopped.</source>
        <translation>Der Agent arbeitet und wird angehalten.</translation>
    </message>
    <message>
        <source>End and Delete</source>
        <translation>Beenden und löschen</translation>
    </message>
    <message>
        <source>Keep It</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>“%1” was archived.</source>
        <translation>„%1“ wurde archiviert.</translation>
    </message>
    <message numerus="yes">
        <source>The conversation can be restored for %n days, to be read; nothing more can be sent in it.</source>
        <translation>
            <numerusform>Das Gespräch ist %n Tag lang wiederherstellbar, zum Lesen; gesendet werden kann darin nichts mehr.</numerusform>
            <numerusform>Das Gespräch ist %n Tage lang wiederherstellbar, zum Lesen; gesendet werden kann darin nichts mehr.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” was deleted. It is kept for %n days.</source>
        <translation>
            <numerusform>„%1“ wurde gelöscht. Es wird %n Tag aufbewahrt.</numerusform>
            <numerusform>„%1“ wurde gelöscht. Es wird %n Tage aufbewahrt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sandgate::SessionPage</name>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show the requests that were set aside</source>
        <translation>Die zurückgestellten Anfragen zeigen</translation>
    </message>
    <message>
        <source>Save Conversation</source>
        <translation>Gespräch speichern</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Webseite (*.html)</translation>
    </message>
    <message>
        <source>JSON lines, which can be read back (*.jsonl)</source>
        <translation>JSON-Zeilen, wieder einlesbar (*.jsonl)</translation>
    </message>
    <message>
        <source>Attach Files</source>
        <translation>Dateien anhängen</translation>
    </message>
    <message>
        <source>The conversation was saved: %1, %2.</source>
        <translation>Das Gespräch wurde gespeichert: %1, %2.</translation>
    </message>
    <message>
        <source>One request is set aside. The agent waits.</source>
        <translation>Eine Anfrage ist zurückgestellt. Der Agent wartet.</translation>
    </message>
    <message numerus="yes">
        <source>%n requests are set aside. The agent waits.</source>
        <translation>
            <numerusform>%n Anfrage ist zurückgestellt. Der Agent wartet.</numerusform>
            <numerusform>%n Anfragen sind zurückgestellt. Der Agent wartet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sandgate::SettingsBar</name>
    <message>
        <source>As the agent reports it</source>
        <translation>Wie der Agent es meldet</translation>
    </message>
    <message>
        <source>The session has ended; its agent is set to nothing any more.</source>
        <translation>Die Sitzung ist beendet; an ihrem Agenten ist nichts mehr einstellbar.</translation>
    </message>
    <message>
        <source>The agent is gone together with its sandbox.</source>
        <translation>Der Agent ist mit seiner Sandbox fort.</translation>
    </message>
    <message>
        <source>The agent is starting.</source>
        <translation>Der Agent startet.</translation>
    </message>
    <message>
        <source>The sandbox does not answer. The agent can be set when it does.</source>
        <translation>Die Sandbox antwortet nicht. Sobald sie es tut, ist der Agent einstellbar.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Waiting for the agent to agree.</source>
        <translation>Warten auf die Zustimmung des Agenten.</translation>
    </message>
</context>
<context>
    <name>sandgate::SettingsForm</name>
    <message>
        <source>More Options</source>
        <translation>Weitere Optionen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>“%1” is needed.</source>
        <translation>„%1“ wird gebraucht.</translation>
    </message>
</context>
<context>
    <name>sandgate::SetupDialog</name>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Limits…</source>
        <translation>Grenzen…</translation>
    </message>
    <message>
        <source>Keep as Set-up…</source>
        <translation>Als Einrichtung behalten…</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>MCP Servers and Skills of “%1”</source>
        <translation>MCP-Server und Skills von „%1“</translation>
    </message>
    <message>
        <source>MCP Servers and Skills</source>
        <translation>MCP-Server und Skills</translation>
    </message>
    <message>
        <source>Folder whose set-up is shown</source>
        <translation>Ordner, dessen Einrichtung gezeigt wird</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Arbeitet</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>&amp;Ordner:</translation>
    </message>
    <message>
        <source>Write to Sandbox</source>
        <translation>In die Sandbox schreiben</translation>
    </message>
    <message>
        <source>MCP servers and skills</source>
        <translation>MCP-Server und Skills</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>What It Is</source>
        <translation>Was es ist</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>Agenten</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>The sandbox does not have these changes yet.</source>
        <translation>Die Sandbox hat diese Änderungen noch nicht.</translation>
    </message>
    <message>
        <source>Nothing is set up in this folder. “Add” names a server that agents shall use.</source>
        <translation>In diesem Ordner ist nichts eingerichtet. „Hinzufügen“ nennt einen Server, den Agenten benutzen sollen.</translation>
    </message>
    <message>
        <source>are told</source>
        <translation>wird genannt</translation>
    </message>
    <message>
        <source>are not told</source>
        <translation>wird nicht genannt</translation>
    </message>
    <message>
        <source>Keep as Set-up</source>
        <translation>Als Einrichtung behalten</translation>
    </message>
    <message>
        <source>Name, under which it can be applied to other sandboxes:</source>
        <translation>Name, unter dem sie auf andere Sandboxes anwendbar ist:</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Reading from the sandbox…</source>
        <translation>Wird aus der Sandbox gelesen…</translation>
    </message>
    <message>
        <source>Writing to the sandbox…</source>
        <translation>Wird in die Sandbox geschrieben…</translation>
    </message>
    <message>
        <source>Keeping the set-up…</source>
        <translation>Die Einrichtung wird gespeichert…</translation>
    </message>
</context>
<context>
    <name>sandgate::SetupEntryDialog</name>
    <message>
        <source>Take Over</source>
        <translation>Übernehmen</translation>
    </message>
</context>
<context>
    <name>sandgate::Shortcuts</name>
    <message>
        <source>Keys with Meta belong to the desktop.</source>
        <translation>Tasten mit Meta gehören dem Desktop.</translation>
    </message>
    <message>
        <source>This key is needed for writing: take one with Ctrl or Alt.</source>
        <translation>Diese Taste wird zum Schreiben gebraucht: eine mit Strg oder Alt nehmen.</translation>
    </message>
    <message>
        <source>Ctrl+Return sends a message.</source>
        <translation>Strg+Return sendet eine Nachricht.</translation>
    </message>
    <message>
        <source>This key answers requests.</source>
        <translation>Diese Taste beantwortet Anfragen.</translation>
    </message>
    <message>
        <source>“%1” has this key.</source>
        <translation>„%1“ hat diese Taste.</translation>
    </message>
</context>
<context>
    <name>sandgate::ShortcutsDialog</name>
    <message>
        <source>&amp;Set Key</source>
        <translation>Taste &amp;setzen</translation>
    </message>
    <message>
        <source>&amp;No Key</source>
        <translation>&amp;Keine Taste</translation>
    </message>
    <message>
        <source>&amp;As It Was</source>
        <translation>&amp;Wie vorgegeben</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter actions by name or key</source>
        <translation>Aktionen nach Name oder Taste filtern</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Aktionen und ihre Tasten</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Neue Taste</translation>
    </message>
    <message>
        <source>New &amp;key:</source>
        <translation>&amp;Neue Taste:</translation>
    </message>
    <message>
        <source>All As They Were</source>
        <translation>Alle wie vorgegeben</translation>
    </message>
    <message>
        <source>“%1” has this key, and would lose it.</source>
        <translation>„%1“ hat diese Taste und würde sie verlieren.</translation>
    </message>
    <message>
        <source>Keys that differ from what Sandgate came with are bold.</source>
        <translation>Tasten, die anders sind als von Sandgate vorgegeben, sind fett.</translation>
    </message>
</context>
<context>
    <name>sandgate::Sidebar</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Sandboxes and their sessions</source>
        <translation>Sandboxes und ihre Sitzungen</translation>
    </message>
    <message>
        <source>Filter sandboxes and sessions by name or tag</source>
        <translation>Sandboxes und Sitzungen nach Namen oder Schlagwort filtern</translation>
    </message>
</context>
<context>
    <name>sandgate::SocketBridge</name>
    <message>
        <source>This computer has no port to spare.</source>
        <translation>Dieser Computer hat keinen Port übrig.</translation>
    </message>
</context>
<context>
    <name>sandgate::SshTunnel</name>
    <message>
        <source>This is not a container engine&apos;s address: %1</source>
        <translation>Dies ist keine Adresse einer Container-Engine: %1</translation>
    </message>
    <message>
        <source>The address of the container engine has a password in it, which ssh does not take. Use a key.</source>
        <translation>Die Adresse der Container-Engine enthält ein Passwort, das ssh nicht nimmt. Einen Schlüssel verwenden.</translation>
    </message>
    <message>
        <source>There is no place for the sockets of ssh.</source>
        <translation>Für die Sockets von ssh gibt es keinen Ort.</translation>
    </message>
    <message>
        <source>The program ssh cannot be started. Install OpenSSH&apos;s client first.</source>
        <translation>Das Programm ssh kann nicht gestartet werden. Zuerst den OpenSSH-Client installieren.</translation>
    </message>
    <message>
        <source>%1 does not answer by ssh.</source>
        <translation>%1 antwortet nicht per ssh.</translation>
    </message>
    <message>
        <source>%1 is reached by ssh, but has no container engine whose socket its user may use.</source>
        <translation>%1 ist per ssh erreichbar, hat aber keine Container-Engine, deren Socket sein Benutzer verwenden darf.</translation>
    </message>
    <message>
        <source>ssh was refused at %1. Try it in a terminal first: ssh %1</source>
        <translation>ssh wurde bei %1 abgewiesen. Zuerst in einem Terminal versuchen: ssh %1</translation>
    </message>
    <message>
        <source>%1 is not reached by ssh.</source>
        <translation>%1 ist per ssh nicht erreichbar.</translation>
    </message>
    <message>
        <source>ssh makes no way to %1 at %2.</source>
        <translation>ssh findet keinen Weg zu %1 bei %2.</translation>
    </message>
    <message>
        <source>%1 does not say which folders it has.</source>
        <translation>%1 sagt nicht, welche Ordner es hat.</translation>
    </message>
</context>
<context>
    <name>sandgate::TagsDialog</name>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Tags of “%1”, with blanks between them:</source>
        <translation>Schlagwörter von „%1“, mit Leerzeichen dazwischen:</translation>
    </message>
    <message>
        <source>Tags, with blanks between them</source>
        <translation>Schlagwörter, mit Leerzeichen dazwischen</translation>
    </message>
    <message>
        <source>release urgent</source>
        <translation>release dringend</translation>
    </message>
    <message>
        <source>Set Tags</source>
        <translation>Schlagwörter setzen</translation>
    </message>
</context>
<context>
    <name>sandgate::Terminal</name>
    <message>
        <source>The terminal was given up.</source>
        <translation>Das Terminal wurde aufgegeben.</translation>
    </message>
    <message>
        <source>The server opened the terminal, and then said nothing.</source>
        <translation>Der Server hat das Terminal geöffnet und dann nichts gesagt.</translation>
    </message>
    <message>
        <source>The terminal is not connected any more.</source>
        <translation>Das Terminal ist nicht mehr verbunden.</translation>
    </message>
    <message>
        <source>This is more than a terminal takes at once. Put it into a file in the sandbox instead.</source>
        <translation>Das ist mehr, als ein Terminal auf einmal nimmt. Stattdessen in eine Datei in der Sandbox legen.</translation>
    </message>
    <message>
        <source>A terminal has 1 to %1 columns and rows.</source>
        <translation>Ein Terminal hat 1 bis %1 Spalten und Zeilen.</translation>
    </message>
    <message>
        <source>The server closed the terminal at once.</source>
        <translation>Der Server hat das Terminal sofort geschlossen.</translation>
    </message>
</context>
<context>
    <name>sandgate::TerminalLink</name>
    <message>
        <source>What was typed before the terminal was connected is lost.</source>
        <translation>Was vor der Verbindung des Terminals getippt wurde, ist verloren.</translation>
    </message>
    <message>
        <source>The terminal is not connected, and no more can be kept for it.</source>
        <translation>Das Terminal ist nicht verbunden, und mehr kann dafür nicht aufgehoben werden.</translation>
    </message>
</context>
<context>
    <name>sandgate::TerminalPane</name>
    <message>
        <source>Copy to Clipboard</source>
        <translation>In die Zwischenablage kopieren</translation>
    </message>
    <message>
        <source>State of the process</source>
        <translation>Zustand des Prozesses</translation>
    </message>
    <message>
        <source>[some output is missing here]</source>
        <translation>[hier fehlt etwas Ausgabe]</translation>
    </message>
    <message>
        <source>What the terminal has shown could not be read. %1</source>
        <translation>Was das Terminal gezeigt hat, ist nicht lesbar. %1</translation>
    </message>
    <message>
        <source>This is too much to paste. Put it into a file in the sandbox instead.</source>
        <translation>Das ist zu viel zum Einfügen. Stattdessen in eine Datei in der Sandbox legen.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>Suchen…</translation>
    </message>
    <message>
        <source>Find (Ctrl+Shift+F)</source>
        <translation>Suchen (Strg+Umschalt+F)</translation>
    </message>
    <message>
        <source>Larger Text</source>
        <translation>Größerer Text</translation>
    </message>
    <message>
        <source>Smaller Text</source>
        <translation>Kleinerer Text</translation>
    </message>
    <message>
        <source>Usual Size</source>
        <translation>Übliche Größe</translation>
    </message>
    <message>
        <source>Find in this terminal</source>
        <translation>In diesem Terminal suchen</translation>
    </message>
    <message>
        <source>&amp;Previous</source>
        <translation>&amp;Vorheriges</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Nächstes</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>The program would like to put this into the clipboard: %1</source>
        <translation>Das Programm möchte dies in die Zwischenablage geben: %1</translation>
    </message>
    <message>
        <source>Terminal of %1</source>
        <translation>Terminal von %1</translation>
    </message>
    <message>
        <source>Choose a process to see its terminal.</source>
        <translation>Einen Prozess wählen, um sein Terminal zu sehen.</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Wird verbunden…</translation>
    </message>
    <message>
        <source>Connecting again: %1</source>
        <translation>Wird wieder verbunden: %1</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>The bell has rung</source>
        <translation>Die Glocke hat geläutet</translation>
    </message>
    <message>
        <source>Scrolled up: press Shift+End to follow again</source>
        <translation>Nach oben gerollt: Umschalt+Ende drücken, um wieder zu folgen</translation>
    </message>
</context>
<context>
    <name>sandgate::TerminalView</name>
    <message>
        <source>Terminal</source>
        <translation>Terminal</translation>
    </message>
    <message>
        <source>Paste into Terminal</source>
        <translation>In das Terminal einfügen</translation>
    </message>
    <message>
        <source>This text has line ends, at which a program may act on it.</source>
        <translation>Dieser Text hat Zeilenenden, auf die ein Programm reagieren kann.</translation>
    </message>
    <message>
        <source>This text has control characters. They are left out.</source>
        <translation>Dieser Text hat Steuerzeichen. Sie werden ausgelassen.</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Do Not Paste</source>
        <translation>Nicht einfügen</translation>
    </message>
    <message>
        <source>&amp;Copy	Ctrl+Shift+C</source>
        <translation>&amp;Kopieren	Strg+Umschalt+C</translation>
    </message>
    <message>
        <source>&amp;Paste	Ctrl+Shift+V</source>
        <translation>&amp;Einfügen	Strg+Umschalt+V</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
    <message>
        <source>&amp;Find…	Ctrl+Shift+F</source>
        <translation>&amp;Suchen…	Strg+Umschalt+F</translation>
    </message>
    <message>
        <source>&amp;Open Link…</source>
        <translation>&amp;Link öffnen…</translation>
    </message>
    <message>
        <source>Copy &amp;Link</source>
        <translation>Link k&amp;opieren</translation>
    </message>
    <message>
        <source>&amp;Larger Text	Ctrl+Shift++</source>
        <translation>&amp;Größerer Text	Strg+Umschalt++</translation>
    </message>
    <message>
        <source>&amp;Smaller Text	Ctrl+Shift+-</source>
        <translation>Kle&amp;inerer Text	Strg+Umschalt+-</translation>
    </message>
    <message>
        <source>&amp;Usual Size	Ctrl+Shift+0</source>
        <translation>&amp;Übliche Größe	Strg+Umschalt+0</translation>
    </message>
</context>
<context>
    <name>sandgate::TextEditor</name>
    <message>
        <source>Text of a file</source>
        <translation>Text einer Datei</translation>
    </message>
</context>
<context>
    <name>sandgate::TranscriptList</name>
    <message>
        <source>Conversation</source>
        <translation>Gespräch</translation>
    </message>
    <message>
        <source>Up and Down go from entry to entry, Enter unfolds one, Ctrl+C copies it.</source>
        <translation>Pfeil auf und ab gehen von Eintrag zu Eintrag, Enter klappt einen auf, Strg+C kopiert ihn.</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;Entry</source>
        <translation>&amp;Eintrag kopieren</translation>
    </message>
    <message>
        <source>Copy as &amp;Markdown</source>
        <translation>Als &amp;Markdown kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;Link</source>
        <translation>Link k&amp;opieren</translation>
    </message>
    <message>
        <source>&amp;Fold</source>
        <translation>&amp;Zuklappen</translation>
    </message>
    <message>
        <source>Un&amp;fold</source>
        <translation>A&amp;ufklappen</translation>
    </message>
    <message>
        <source>Show &amp;Raw Event</source>
        <translation>&amp;Rohereignis zeigen</translation>
    </message>
    <message>
        <source>Show &amp;Hidden Value</source>
        <translation>&amp;Verborgenen Wert zeigen</translation>
    </message>
</context>
<context>
    <name>sandgate::TranscriptView</name>
    <message>
        <source>Transcript</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>&amp;Try Again</source>
        <translation>&amp;Erneut versuchen</translation>
    </message>
    <message>
        <source>The conversation could not be read. %1</source>
        <translation>Das Gespräch konnte nicht gelesen werden. %1</translation>
    </message>
    <message>
        <source>Choose a session to read its conversation.</source>
        <translation>Eine Sitzung wählen, um ihr Gespräch zu lesen.</translation>
    </message>
    <message>
        <source>Nothing has been said yet. Write the first message below.</source>
        <translation>Noch wurde nichts gesagt. Unten die erste Nachricht schreiben.</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
    <message>
        <source>Loading earlier…</source>
        <translation>Früheres wird geladen…</translation>
    </message>
    <message>
        <source>Earlier…</source>
        <translation>Früheres…</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Open this link in the browser?</source>
        <translation>Diesen Link im Browser öffnen?</translation>
    </message>
    <message>
        <source>This link is not for a browser.</source>
        <translation>Dieser Link ist nichts für einen Browser.</translation>
    </message>
    <message>
        <source>&amp;Open Link</source>
        <translation>Link ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Copy Link</source>
        <translation>&amp;Link kopieren</translation>
    </message>
</context>
<context>
    <name>sandgate::TransferList</name>
    <message>
        <source>%1 to the sandbox, %2</source>
        <translation>%1 in die Sandbox, %2</translation>
    </message>
    <message>
        <source>%1 to this computer, %2</source>
        <translation>%1 auf diesen Computer, %2</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Done, but: %1</source>
        <translation>Fertig, aber: %1</translation>
    </message>
    <message>
        <source>Done, %1</source>
        <translation>Fertig, %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>bisher %1</translation>
    </message>
    <message>
        <source>Beginning…</source>
        <translation>Beginnt…</translation>
    </message>
    <message>
        <source>Copies to and from sandboxes</source>
        <translation>Kopien von und zu Sandboxes</translation>
    </message>
    <message numerus="yes">
        <source>%n under way</source>
        <translation>
            <numerusform>%n im Gang</numerusform>
            <numerusform>%n im Gang</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n fehlgeschlagen</numerusform>
            <numerusform>%n fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Kopien</translation>
    </message>
    <message>
        <source>Copies: %1</source>
        <translation>Kopien: %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel All</source>
        <translation>Alle abbrechen</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Try All Again</source>
        <translation>Alle erneut versuchen</translation>
    </message>
    <message>
        <source>Remove from List</source>
        <translation>Aus der Liste entfernen</translation>
    </message>
    <message>
        <source>Clear List</source>
        <translation>Liste leeren</translation>
    </message>
</context>
<context>
    <name>sandgate::TrayIcon</name>
    <message numerus="yes">
        <source>%n requests wait for your decision</source>
        <translation>
            <numerusform>%n Anfrage wartet auf eine Entscheidung</numerusform>
            <numerusform>%n Anfragen warten auf eine Entscheidung</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sandgate::TriedList</name>
    <message>
        <source>What the rule would have done with past requests</source>
        <translation>Was die Regel mit früheren Anfragen getan hätte</translation>
    </message>
    <message>
        <source>It Would</source>
        <translation>Sie würde</translation>
    </message>
    <message>
        <source>It Was</source>
        <translation>Es war</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Durch</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>%1 (another comes first)</source>
        <translation>%1 (eine andere kommt zuerst)</translation>
    </message>
    <message numerus="yes">
        <source>Of the last %n request(s)</source>
        <translation>
            <numerusform>Von der letzten %n Anfrage</numerusform>
            <numerusform>Von den letzten %n Anfragen</numerusform>
        </translation>
    </message>
    <message>
        <source>it would have allowed %1.</source>
        <translation>hätte sie %1 erlaubt.</translation>
    </message>
    <message>
        <source>it would have denied %1.</source>
        <translation>hätte sie %1 verweigert.</translation>
    </message>
    <message>
        <source>it would have asked about %1.</source>
        <translation>hätte sie nach %1 gefragt.</translation>
    </message>
    <message numerus="yes">
        <source>%n of them you had answered otherwise; they come first.</source>
        <translation>
            <numerusform>%n davon war anders beantwortet worden; sie kommt zuerst.</numerusform>
            <numerusform>%n davon waren anders beantwortet worden; sie kommen zuerst.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sandgate::UnsavedNote</name>
    <message>
        <source>Wake It and Look</source>
        <translation>Aufwecken und nachsehen</translation>
    </message>
    <message>
        <source>Looking for changes that are not committed or not pushed…</source>
        <translation>Änderungen ohne Commit oder Push werden gesucht…</translation>
    </message>
    <message>
        <source>Waking the sandbox…</source>
        <translation>Die Sandbox wird geweckt…</translation>
    </message>
    <message>
        <source>All changes in its git repositories are committed and pushed.</source>
        <translation>Alle Änderungen in ihren Git-Repositorys sind committet und gepusht.</translation>
    </message>
    <message>
        <source>There is no git repository where its agents work.</source>
        <translation>Wo ihre Agenten arbeiten, gibt es kein Git-Repository.</translation>
    </message>
</context>
<context>
    <name>sandgate::WaitingButton</name>
    <message>
        <source>Nothing waits</source>
        <translation>Nichts wartet</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n wartet</numerusform>
            <numerusform>%n warten</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting requests: none</source>
        <translation>Wartende Anfragen: keine</translation>
    </message>
    <message numerus="yes">
        <source>Waiting requests: %n</source>
        <translation>
            <numerusform>Wartende Anfragen: %n</numerusform>
            <numerusform>Wartende Anfragen: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Opens the list of waiting requests</source>
        <translation>Öffnet die Liste der wartenden Anfragen</translation>
    </message>
</context>
<context>
    <name>sandgate::WebSocket</name>
    <message>
        <source>The header &quot;%1&quot; holds characters that cannot be sent.</source>
        <translation>Der Header „%1“ enthält Zeichen, die nicht gesendet werden können.</translation>
    </message>
    <message>
        <source>A terminal cannot be reached with TLS over the socket %1.</source>
        <translation>Ein Terminal ist mit TLS über den Socket %1 nicht erreichbar.</translation>
    </message>
    <message>
        <source>%1 does not answer as a WebSocket server.</source>
        <translation>%1 antwortet nicht wie ein WebSocket-Server.</translation>
    </message>
    <message>
        <source>No secure connection to %1: its certificate cannot be trusted.</source>
        <translation>Keine sichere Verbindung zu %1: Seinem Zertifikat ist nicht zu trauen.</translation>
    </message>
    <message>
        <source>No connection to %1. Is it running?</source>
        <translation>Keine Verbindung zu %1. Läuft es?</translation>
    </message>
    <message>
        <source>The connection was given up.</source>
        <translation>Die Verbindung wurde aufgegeben.</translation>
    </message>
    <message>
        <source>%1 did not open a terminal connection within %2 seconds.</source>
        <translation>%1 hat nicht binnen %2 Sekunden eine Terminalverbindung geöffnet.</translation>
    </message>
    <message>
        <source>The connection was closed at once.</source>
        <translation>Die Verbindung wurde sofort geschlossen.</translation>
    </message>
    <message>
        <source>%1 closed the connection.</source>
        <translation>%1 hat die Verbindung geschlossen.</translation>
    </message>
    <message>
        <source>No sign of life from the other side.</source>
        <translation>Kein Lebenszeichen von der Gegenseite.</translation>
    </message>
    <message>
        <source>The other side did not take leave in time.</source>
        <translation>Die Gegenseite hat sich nicht rechtzeitig verabschiedet.</translation>
    </message>
</context>
<context>
    <name>sandgate::WindowActions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;New Sandbox…</source>
        <translation>&amp;Neue Sandbox…</translation>
    </message>
    <message>
        <source>New &amp;Session…</source>
        <translation>Neue S&amp;itzung…</translation>
    </message>
    <message>
        <source>&amp;All Sandboxes…</source>
        <translation>&amp;Alle Sandboxes…</translation>
    </message>
    <message>
        <source>A&amp;ccounts…</source>
        <translation>&amp;Konten…</translation>
    </message>
    <message>
        <source>Apply a Set-&amp;up…</source>
        <translation>&amp;Einrichtung anwenden…</translation>
    </message>
    <message>
        <source>No&amp;tifications…</source>
        <translation>&amp;Benachrichtigungen…</translation>
    </message>
    <message>
        <source>S&amp;hortcuts…</source>
        <translation>&amp;Tastenkürzel…</translation>
    </message>
    <message>
        <source>Stay in the &amp;Background When Closed</source>
        <translation>Nach dem Schließen im &amp;Hintergrund bleiben</translation>
    </message>
    <message>
        <source>T&amp;ray Icon While Something Waits</source>
        <translation>&amp;Symbol im Infobereich, solange etwas wartet</translation>
    </message>
    <message>
        <source>&amp;Keep the Computer Awake While Agents Work</source>
        <translation>Computer &amp;wach halten, während Agenten arbeiten</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Been&amp;den</translation>
    </message>
    <message>
        <source>S&amp;andbox</source>
        <translation>S&amp;andbox</translation>
    </message>
    <message>
        <source>&amp;Wake</source>
        <translation>&amp;Aufwecken</translation>
    </message>
    <message>
        <source>&amp;Sleep</source>
        <translation>Sch&amp;lafen legen</translation>
    </message>
    <message>
        <source>&amp;Run Command</source>
        <translation>Befehl aus&amp;führen</translation>
    </message>
    <message>
        <source>New &amp;Terminal</source>
        <translation>Neues &amp;Terminal</translation>
    </message>
    <message>
        <source>MCP Servers and S&amp;kills…</source>
        <translation>MCP-Server und S&amp;kills…</translation>
    </message>
    <message>
        <source>Des&amp;ktop…</source>
        <translation>&amp;Desktop…</translation>
    </message>
    <message>
        <source>Re&amp;name…</source>
        <translation>&amp;Umbenennen…</translation>
    </message>
    <message>
        <source>&amp;Delete Sandbox…</source>
        <translation>&amp;Sandbox löschen…</translation>
    </message>
    <message>
        <source>S&amp;ession</source>
        <translation>S&amp;itzung</translation>
    </message>
    <message>
        <source>&amp;Write Message</source>
        <translation>Nachricht sch&amp;reiben</translation>
    </message>
    <message>
        <source>&amp;Send Message	Ctrl+Return</source>
        <translation>Nachricht &amp;senden	Strg+Return</translation>
    </message>
    <message>
        <source>S&amp;top Turn</source>
        <translation>Runde a&amp;nhalten</translation>
    </message>
    <message>
        <source>Send Waiting &amp;Messages</source>
        <translation>&amp;Wartende Nachrichten senden</translation>
    </message>
    <message>
        <source>Agent Settin&amp;gs</source>
        <translation>A&amp;genteneinstellungen</translation>
    </message>
    <message>
        <source>Show &amp;Changes</source>
        <translation>Än&amp;derungen zeigen</translation>
    </message>
    <message>
        <source>N&amp;otifications</source>
        <translation>&amp;Benachrichtigungen</translation>
    </message>
    <message>
        <source>As for &amp;All Sessions</source>
        <translation>Wie für &amp;alle Sitzungen</translation>
    </message>
    <message>
        <source>Al&amp;ways</source>
        <translation>&amp;Immer</translation>
    </message>
    <message>
        <source>&amp;Never</source>
        <translation>&amp;Nie</translation>
    </message>
    <message>
        <source>&amp;End Session…</source>
        <translation>Sitzung b&amp;eenden…</translation>
    </message>
    <message>
        <source>&amp;Request</source>
        <translation>An&amp;frage</translation>
    </message>
    <message>
        <source>&amp;Waiting Requests</source>
        <translation>&amp;Wartende Anfragen</translation>
    </message>
    <message>
        <source>&amp;Next Waiting Request</source>
        <translation>&amp;Nächste wartende Anfrage</translation>
    </message>
    <message>
        <source>Answer %1</source>
        <translation>Antwort %1</translation>
    </message>
    <message>
        <source>Decide &amp;Later</source>
        <translation>&amp;Später entscheiden</translation>
    </message>
    <message>
        <source>Al&amp;ways…</source>
        <translation>&amp;Immer…</translation>
    </message>
    <message>
        <source>Allow &amp;Everything in This Session…</source>
        <translation>&amp;Alles in dieser Sitzung erlauben…</translation>
    </message>
    <message>
        <source>Rules and &amp;Grants…</source>
        <translation>&amp;Regeln und Freigaben…</translation>
    </message>
    <message>
        <source>Record of &amp;Decisions…</source>
        <translation>&amp;Entscheidungsverlauf…</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>Ansi&amp;cht</translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation>&amp;Befehle…</translation>
    </message>
    <message>
        <source>S&amp;earch Everything…</source>
        <translation>Alles d&amp;urchsuchen…</translation>
    </message>
    <message>
        <source>&amp;Side Bar</source>
        <translation>&amp;Seitenleiste</translation>
    </message>
    <message>
        <source>&amp;Processes</source>
        <translation>&amp;Prozesse</translation>
    </message>
    <message>
        <source>F&amp;iles</source>
        <translation>Da&amp;teien</translation>
    </message>
    <message>
        <source>&amp;Raw Events</source>
        <translation>&amp;Rohereignisse</translation>
    </message>
    <message>
        <source>Log or Ter&amp;minal</source>
        <translation>Pr&amp;otokoll oder Terminal</translation>
    </message>
    <message>
        <source>S&amp;ort Sessions</source>
        <translation>S&amp;itzungen sortieren</translation>
    </message>
    <message>
        <source>&amp;Newest First</source>
        <translation>&amp;Neueste zuerst</translation>
    </message>
    <message>
        <source>&amp;What Needs You First</source>
        <translation>&amp;Was wartet, zuerst</translation>
    </message>
    <message>
        <source>By &amp;Title</source>
        <translation>Nach &amp;Titel</translation>
    </message>
    <message>
        <source>Show &amp;Deleted Sandboxes</source>
        <translation>&amp;Gelöschte Sandboxes zeigen</translation>
    </message>
    <message>
        <source>&amp;Filter Sandboxes</source>
        <translation>Sandboxes &amp;filtern</translation>
    </message>
    <message>
        <source>F&amp;ull Screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Sandgate &amp;Help</source>
        <translation>&amp;Hilfe zu Sandgate</translation>
    </message>
    <message>
        <source>&amp;Places for Sandboxes</source>
        <translation>&amp;Orte für Sandboxes</translation>
    </message>
    <message>
        <source>&amp;Rules for Requests</source>
        <translation>&amp;Regeln für Anfragen</translation>
    </message>
    <message>
        <source>&amp;Finding Things, and Keys</source>
        <translation>&amp;Finden, und Tasten</translation>
    </message>
    <message>
        <source>&amp;Notifications</source>
        <translation>&amp;Benachrichtigungen</translation>
    </message>
    <message>
        <source>&amp;About Sandgate</source>
        <translation>Über San&amp;dgate</translation>
    </message>
    <message>
        <source>New &amp;Window</source>
        <translation>Neues &amp;Fenster</translation>
    </message>
    <message>
        <source>Cl&amp;ose Window</source>
        <translation>Fenster s&amp;chließen</translation>
    </message>
    <message>
        <source>O&amp;pen in Own Window</source>
        <translation>In eigenem Fenster &amp;öffnen</translation>
    </message>
    <message>
        <source>Log or Terminal in O&amp;wn Window</source>
        <translation>Protokoll oder Terminal in &amp;eigenem Fenster</translation>
    </message>
    <message>
        <source>&amp;Group Sessions</source>
        <translation>Sitzu&amp;ngen gruppieren</translation>
    </message>
    <message>
        <source>By &amp;Sandbox</source>
        <translation>Nach &amp;Sandbox</translation>
    </message>
    <message>
        <source>By &amp;Tag</source>
        <translation>Nach Schlagwor&amp;t</translation>
    </message>
    <message>
        <source>Show Arc&amp;hived Sessions</source>
        <translation>Arc&amp;hivierte Sitzungen zeigen</translation>
    </message>
    <message>
        <source>De&amp;leted Sessions…</source>
        <translation>Ge&amp;löschte Sitzungen…</translation>
    </message>
</context>
<context>
    <name>sandgate::WindowSet</name>
    <message>
        <source>A message was not sent: %1</source>
        <translation>Eine Nachricht wurde nicht gesendet: %1</translation>
    </message>
</context>
</TS>

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>AbsentProvider</name>
    <message>
        <source>There is no provider called “%1” in this Sandgate.</source>
        <translation>لا يوجد مزوّد باسم «%1» في Sandgate هذا.</translation>
    </message>
</context>
<context>
    <name>Accessible</name>
    <message>
        <source>Clear: %1</source>
        <translation>مسح: ⁨%1⁩</translation>
    </message>
</context>
<context>
    <name>Accounts</name>
    <message>
        <source>%1 needs no account.</source>
        <translation>لا يحتاج %1 إلى حساب.</translation>
    </message>
    <message>
        <source>the keychain</source>
        <translation>حلقة المفاتيح</translation>
    </message>
    <message>
        <source>Nothing is known of the account: %1. Enter it in the settings of the provider, or set the variable.</source>
        <translation>لا يُعرف شيء عن الحساب: %1. أدخله في إعدادات المزوّد، أو اضبط المتغير.</translation>
    </message>
    <message>
        <source>what is usual on this computer</source>
        <translation>المعتاد على هذا الحاسوب</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>no arguments</source>
        <translation>بلا معاملات</translation>
    </message>
    <message>
        <source>%1 It takes: %2.</source>
        <translation>%1 المعاملات: %2.</translation>
    </message>
    <message>
        <source>%1 needs &quot;%2&quot;.</source>
        <translation>يحتاج %1 إلى «%2».</translation>
    </message>
    <message>
        <source>&quot;%1&quot; of %2 has another type.</source>
        <translation>«%1» في %2 من نوع آخر.</translation>
    </message>
    <message>
        <source>%1 does not know &quot;%2&quot;.</source>
        <translation>لا يعرف %1 «%2».</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is in another sandbox.</source>
        <translation>«%1» في صندوق رمل آخر.</translation>
    </message>
    <message>
        <source>There is no action &quot;%1&quot;. sandgate-cli actions lists them.</source>
        <translation>لا يوجد إجراء «%1». يسردها الأمر sandgate-cli actions.</translation>
    </message>
    <message>
        <source>This sandbox is destroyed. What was seen of it can still be read.</source>
        <translation>صندوق الرمل هذا محذوف. ما شوهد منه يمكن قراءته بعد.</translation>
    </message>
    <message>
        <source>There is no &quot;%1&quot;.</source>
        <translation>لا يوجد «%1».</translation>
    </message>
    <message>
        <source>&quot;%1&quot; means several. Use the whole id.</source>
        <translation>«%1» يعني أكثر من واحد. استخدم المعرّف كاملًا.</translation>
    </message>
</context>
<context>
    <name>AgentCauses</name>
    <message>
        <source>No key for %1 is in the sandbox: %2 is not set there, and nobody has signed in. Name the variable under “Variables to pass on” of a new sandbox, or sign in in the sandbox.</source>
        <translation>لا يوجد مفتاح لـ %1 في صندوق الرمل: المتغير %2 غير مضبوط هناك، ولم يسجّل أحد الدخول. سمِّ المتغير في «متغيرات تُمرَّر» عند إنشاء صندوق رمل جديد، أو سجّل الدخول داخل صندوق الرمل.</translation>
    </message>
    <message>
        <source> or </source>
        <translation> أو </translation>
    </message>
    <message>
        <source>The sandbox&apos;s server does not know an agent “%1”.</source>
        <translation>لا يعرف خادم صندوق الرمل وكيلًا باسم «%1».</translation>
    </message>
    <message>
        <source>%1 is not installed in the sandbox.</source>
        <translation>%1 غير مثبّت في صندوق الرمل.</translation>
    </message>
    <message>
        <source>The service of %1 cannot be reached from the sandbox (%2): %3. Allow the sandbox to reach it: at its provider, or by a proxy in its environment.</source>
        <translation>يتعذّر الوصول إلى خدمة %1 من صندوق الرمل (%2): %3. اسمح لصندوق الرمل بالوصول إليها: لدى مزوّده، أو عبر وسيط في بيئته.</translation>
    </message>
</context>
<context>
    <name>AgentNames</name>
    <message>
        <source>Demo agent</source>
        <translation>وكيل تجريبي</translation>
    </message>
</context>
<context>
    <name>AgentSessions</name>
    <message>
        <source>This agent takes no images. Remove the image, or upload it to the sandbox and name it with @.</source>
        <translation>لا يقبل هذا الوكيل صورًا. أزل الصورة، أو ارفعها إلى صندوق الرمل وسمِّها بـ @.</translation>
    </message>
</context>
<context>
    <name>Archive</name>
    <message>
        <source>A file would be outside the folder: %1</source>
        <translation>سيقع ملف خارج المجلد: %1</translation>
    </message>
    <message>
        <source>A path is too long: %1</source>
        <translation>المسار طويل جدًا: %1</translation>
    </message>
    <message>
        <source>A name is too long: %1</source>
        <translation>الاسم طويل جدًا: %1</translation>
    </message>
    <message>
        <source>%1 is no folder.</source>
        <translation>%1 ليس مجلدًا.</translation>
    </message>
    <message>
        <source>%1 is a link that leads out of the folder, to %2: it is copied as a link.</source>
        <translation>%1 رابط يخرج من المجلد إلى %2: يُنسخ رابطًا.</translation>
    </message>
    <message>
        <source>%1 is a socket, a pipe or a device, and was left out.</source>
        <translation>%1 مقبس أو أنبوب أو جهاز، وقد تُرك.</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>تتعذّر قراءة %1.</translation>
    </message>
    <message>
        <source>%1 changed while it was read. Try again.</source>
        <translation>تغيّر %1 أثناء قراءته. أعد المحاولة.</translation>
    </message>
    <message>
        <source>The folder could not be packed.</source>
        <translation>تعذّر حزم المجلد.</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>تعذّرت كتابة %1.</translation>
    </message>
    <message>
        <source>The archive from the sandbox was refused.</source>
        <translation>رُفض الأرشيف الآتي من صندوق الرمل.</translation>
    </message>
    <message>
        <source>%1 is the same file as %2, which is not wanted, and was left out.</source>
        <translation>%1 هو الملف %2 نفسه، وهو غير مرغوب، وقد تُرك.</translation>
    </message>
    <message>
        <source>The folder holds more than %1 files.</source>
        <translation>يحوي المجلد أكثر من %1 ملف.</translation>
    </message>
    <message>
        <source>The folder holds more than %1 bytes.</source>
        <translation>يحوي المجلد أكثر من %1 بايت.</translation>
    </message>
    <message>
        <source>The archive from the sandbox is broken.</source>
        <translation>الأرشيف الآتي من صندوق الرمل تالف.</translation>
    </message>
    <message>
        <source>%1 is below something that is no folder.</source>
        <translation>يقع %1 تحت ما ليس مجلدًا.</translation>
    </message>
    <message>
        <source>A file has no name.</source>
        <translation>ملف بلا اسم.</translation>
    </message>
    <message>
        <source>%1 is a folder already.</source>
        <translation>%1 مجلد من قبل.</translation>
    </message>
    <message>
        <source>%1 is a second name of %2, which is no file of the folder.</source>
        <translation>%1 اسم ثانٍ لـ %2، وهو ليس ملفًا من المجلد.</translation>
    </message>
    <message>
        <source>What comes of the folder could not be written.</source>
        <translation>تعذّرت كتابة ما يأتي من المجلد.</translation>
    </message>
    <message>
        <source>%1 is no folder of yours, and is needed. Remove it, or choose another place.</source>
        <translation>ليس %1 مجلدًا لك، وهو مطلوب. أزله، أو اختر مكانًا آخر.</translation>
    </message>
    <message>
        <source>%1 is being written already.</source>
        <translation>تجري كتابة %1 من قبل.</translation>
    </message>
    <message>
        <source>There is something called %1 already. Remove it, or say that it is to be replaced.</source>
        <translation>يوجد شيء باسم %1 من قبل. أزله، أو قل إنه يُستبدل.</translation>
    </message>
</context>
<context>
    <name>AskedTool</name>
    <message>
        <source>It has a character that cannot be seen, or be told from others: %1.</source>
        <translation>فيه محرف لا يُرى، أو يلتبس بغيره: %1.</translation>
    </message>
    <message>
        <source>The command has a further input, “%1”, that rules do not understand.</source>
        <translation>للأمر مدخل آخر، «%1»، لا تفهمه القواعد.</translation>
    </message>
    <message>
        <source>The command runs outside of the session&apos;s folder.</source>
        <translation>يعمل الأمر خارج مجلد الجلسة.</translation>
    </message>
</context>
<context>
    <name>Attachment</name>
    <message>
        <source>“%1” has more than %2. Upload it to the sandbox, and name it with @.</source>
        <translation>«%1» أكثر من %2. ارفعه إلى صندوق الرمل، وسمِّه بـ @.</translation>
    </message>
    <message>
        <source>“%1” is neither text nor an image. Upload it to the sandbox, and name it with @.</source>
        <translation>ليس «%1» نصًا ولا صورة. ارفعه إلى صندوق الرمل، وسمِّه بـ @.</translation>
    </message>
</context>
<context>
    <name>AttachmentReader</name>
    <message>
        <source>“%1” cannot be sent as an image.</source>
        <translation>لا يمكن إرسال «⁨%1⁩» صورةً.</translation>
    </message>
    <message>
        <source>“%1” cannot be read as an image.</source>
        <translation>تتعذّر قراءة «⁨%1⁩» صورةً.</translation>
    </message>
    <message>
        <source>“%1” is a folder. Upload it to the sandbox, and name it with @.</source>
        <translation>«⁨%1⁩» مجلد. ارفعه إلى صندوق الرمل، وسمِّه بـ @.</translation>
    </message>
    <message>
        <source>“%1” is not a regular file.</source>
        <translation>«⁨%1⁩» ليس ملفًا عاديًا.</translation>
    </message>
    <message>
        <source>“%1” cannot be read.</source>
        <translation>تتعذّر قراءة «⁨%1⁩».</translation>
    </message>
    <message>
        <source>“%1” has more than %2.</source>
        <translation>«⁨%1⁩» أكثر من ⁨%2⁩.</translation>
    </message>
</context>
<context>
    <name>CloudHttp</name>
    <message>
        <source>%1 does not know it any more.</source>
        <translation>لم يعد %1 يعرفه.</translation>
    </message>
    <message>
        <source>%1 does not accept the account&apos;s key. Check it in the settings.</source>
        <translation>لا يقبل %1 مفتاح الحساب. تحقق منه في الإعدادات.</translation>
    </message>
    <message>
        <source>%1 gives this account no more at the moment.</source>
        <translation>لا يعطي %1 هذا الحساب مزيدًا في الوقت الحالي.</translation>
    </message>
    <message>
        <source>%1 did not do it (status %2).</source>
        <translation>لم يفعلها %1 (الحالة %2).</translation>
    </message>
    <message>
        <source>The answer of %1 is not what its interface promises. Is a proxy or a log-in page between?</source>
        <translation>إجابة %1 ليست ما تعد به واجهته. هل بينهما وسيط أو صفحة تسجيل دخول؟</translation>
    </message>
</context>
<context>
    <name>CloudProvider</name>
    <message>
        <source>Workspace folder</source>
        <translation>مجلد العمل</translation>
    </message>
    <message>
        <source>The folder in the sandbox in which its agents work; it is made if it is not there.</source>
        <translation>المجلد في صندوق الرمل الذي يعمل فيه وكلاؤه؛ يُنشأ إن لم يوجد.</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>الحساب</translation>
    </message>
    <message>
        <source>Which account pays for it; without one, the default account.</source>
        <translation>أي حساب يدفع ثمنه؛ وبدونه الحساب المبدئي.</translation>
    </message>
    <message>
        <source>This is not a sandbox of %1: %2</source>
        <translation>ليس هذا صندوق رمل من %1: %2</translation>
    </message>
    <message>
        <source>%1 does not know this sandbox under the account that is used now, and another one was used before. If that was another team&apos;s, enter it again; otherwise the sandbox is gone, and can be deleted.</source>
        <translation>لا يعرف %1 صندوق الرمل هذا بالحساب المستخدم الآن، وقد استُخدم حساب آخر من قبل. إن كان لفريق آخر فأدخله مجددًا؛ وإلا فقد ذهب صندوق الرمل ويمكن حذفه.</translation>
    </message>
    <message>
        <source>Asking %1 for a sandbox</source>
        <translation>يُطلب صندوق رمل من %1</translation>
    </message>
    <message>
        <source>Installing the server</source>
        <translation>يجري تثبيت الخادم</translation>
    </message>
    <message>
        <source>The server could not be installed in the sandbox.</source>
        <translation>تعذّر تثبيت الخادم في صندوق الرمل.</translation>
    </message>
    <message>
        <source>Starting the server</source>
        <translation>يجري بدء الخادم</translation>
    </message>
    <message>
        <source>The server could not be started in the sandbox.</source>
        <translation>تعذّر بدء الخادم في صندوق الرمل.</translation>
    </message>
    <message>
        <source>Waiting for the server to answer</source>
        <translation>انتظار إجابة الخادم</translation>
    </message>
    <message>
        <source>The sandbox&apos;s server did not answer in time. What it printed is below.</source>
        <translation>لم يجب خادم صندوق الرمل في الوقت المناسب. ما طبعه مذكور أدناه.</translation>
    </message>
    <message>
        <source>Asking %1</source>
        <translation>يُسأل %1</translation>
    </message>
    <message>
        <source>Resuming the sandbox</source>
        <translation>يجري استئناف صندوق الرمل</translation>
    </message>
</context>
<context>
    <name>Cloudflare</name>
    <message>
        <source>Address of the Worker</source>
        <translation>عنوان الـ Worker</translation>
    </message>
    <message>
        <source>Of the Worker that you deployed, such as https://sandgate.you.workers.dev.</source>
        <translation>عنوان الـ Worker الذي نشرته، مثل https://sandgate.you.workers.dev.</translation>
    </message>
    <message>
        <source>Key of the Worker</source>
        <translation>مفتاح الـ Worker</translation>
    </message>
    <message>
        <source>What you gave it as its secret SANDBOX_API_KEY.</source>
        <translation>ما أعطيته إياه سرًا باسم SANDBOX_API_KEY.</translation>
    </message>
    <message>
        <source>What answers at the Worker&apos;s address is not Sandgate&apos;s Worker. Check the address.</source>
        <translation>ما يجيب عند عنوان الـ Worker ليس Worker الخاص بـ Sandgate. تحقق من العنوان.</translation>
    </message>
    <message>
        <source>Needs a Worker of your own at Cloudflare, which comes with Sandgate. Its sandboxes lose their files when nothing has been connected for ten minutes.</source>
        <translation>يحتاج إلى Worker خاص بك لدى Cloudflare، وهو يأتي مع Sandgate. تفقد صناديق رمله ملفاتها إذا لم يتصل شيء عشر دقائق.</translation>
    </message>
    <message>
        <source>The command could not be run in the sandbox.</source>
        <translation>تعذّر تشغيل الأمر في صندوق الرمل.</translation>
    </message>
    <message>
        <source>The connection to the sandbox was cut before a command in it had ended.</source>
        <translation>انقطع الاتصال بصندوق الرمل قبل أن ينتهي أمر فيه.</translation>
    </message>
</context>
<context>
    <name>Clouds</name>
    <message>
        <source>“%1” is not the name of an image.</source>
        <translation>«%1» ليس اسم صورة.</translation>
    </message>
    <message>
        <source>This sandbox was made without a way to its port %1: no server in it can be reached.</source>
        <translation>أُنشئ صندوق الرمل هذا بلا طريق إلى منفذه %1: لا يمكن الوصول إلى خادم فيه.</translation>
    </message>
    <message numerus="yes">
        <source>%1 takes nothing more for now. Try again in %n seconds.</source>
        <translation>
            <numerusform>لا يقبل %1 مزيدًا الآن. أعد المحاولة بعد قليل.</numerusform>
            <numerusform>لا يقبل %1 مزيدًا الآن. أعد المحاولة بعد ثانية واحدة.</numerusform>
            <numerusform>لا يقبل %1 مزيدًا الآن. أعد المحاولة بعد ثانيتين.</numerusform>
            <numerusform>لا يقبل %1 مزيدًا الآن. أعد المحاولة بعد %n ثوانٍ.</numerusform>
            <numerusform>لا يقبل %1 مزيدًا الآن. أعد المحاولة بعد %n ثانية.</numerusform>
            <numerusform>لا يقبل %1 مزيدًا الآن. أعد المحاولة بعد %n ثانية.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 takes nothing more for now. Try again in %n minutes.</source>
        <translation>
            <numerusform>لا يقبل %1 مزيدًا الآن. أعد المحاولة بعد قليل.</numerusform>
            <numerusform>لا يقبل %1 مزيدًا الآن. أعد المحاولة بعد دقيقة واحدة.</numerusform>
            <numerusform>لا يقبل %1 مزيدًا الآن. أعد المحاولة بعد دقيقتين.</numerusform>
            <numerusform>لا يقبل %1 مزيدًا الآن. أعد المحاولة بعد %n دقائق.</numerusform>
            <numerusform>لا يقبل %1 مزيدًا الآن. أعد المحاولة بعد %n دقيقة.</numerusform>
            <numerusform>لا يقبل %1 مزيدًا الآن. أعد المحاولة بعد %n دقيقة.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommandPattern</name>
    <message>
        <source>A quote is not closed.</source>
        <translation>علامة اقتباس غير مغلقة.</translation>
    </message>
    <message>
        <source>It ends in a backslash.</source>
        <translation>ينتهي بشرطة مائلة عكسية.</translation>
    </message>
    <message>
        <source>“%1” is not for patterns: each command of a line is compared by itself. Put it in quotes if it belongs to an argument.</source>
        <translation>«%1» ليس للأنماط: يُقارن كل أمر في السطر وحده. ضعه بين علامتي اقتباس إن كان جزءًا من معامل.</translation>
    </message>
    <message>
        <source>It names no command.</source>
        <translation>لا يسمّي أمرًا.</translation>
    </message>
    <message>
        <source>“**” can only be the last word: it stands for any further arguments.</source>
        <translation>لا يكون «**» إلا الكلمة الأخيرة: فهو يعني أي معاملات أخرى.</translation>
    </message>
</context>
<context>
    <name>CommandProvider</name>
    <message>
        <source>A program of your own</source>
        <translation>برنامج خاص بك</translation>
    </message>
    <message>
        <source>Needs a program that makes sandboxes in any place: see the page about it.</source>
        <translation>يحتاج إلى برنامج يصنع صناديق رمل في أي مكان: انظر الصفحة المخصصة له.</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>البرنامج</translation>
    </message>
    <message>
        <source>The name under which it was entered.</source>
        <translation>الاسم الذي أُدخل به.</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>الخيارات</translation>
    </message>
    <message>
        <source>What the program is told about the sandbox, as it knows them.</source>
        <translation>ما يُقال للبرنامج عن صندوق الرمل، كما يعرفه.</translation>
    </message>
    <message>
        <source>Workspace folder</source>
        <translation>مجلد العمل</translation>
    </message>
    <message>
        <source>The folder in the sandbox in which agents work.</source>
        <translation>المجلد في صندوق الرمل الذي يعمل فيه الوكلاء.</translation>
    </message>
    <message>
        <source>Its whole path. It runs with your own rights.</source>
        <translation>مساره الكامل. يعمل بصلاحياتك أنت.</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>السر</translation>
    </message>
    <message>
        <source>Handed to the program with every call, when it needs one.</source>
        <translation>يُسلَّم للبرنامج مع كل استدعاء، إذا احتاج إليه.</translation>
    </message>
    <message>
        <source>The program gave no address of the server.</source>
        <translation>لم يعطِ البرنامج عنوانًا للخادم.</translation>
    </message>
    <message>
        <source>The program did not do “%1” (exit status %2).</source>
        <translation>لم ينفّذ البرنامج «%1» (حالة الخروج %2).</translation>
    </message>
    <message>
        <source>The program&apos;s answer to “%1” is not a JSON object.</source>
        <translation>إجابة البرنامج عن «%1» ليست كائن JSON.</translation>
    </message>
    <message>
        <source>The program made a sandbox without a usable id.</source>
        <translation>صنع البرنامج صندوق رمل بلا معرّف صالح.</translation>
    </message>
</context>
<context>
    <name>ComputeSdkGateway</name>
    <message>
        <source>ComputeSDK&apos;s gateway did not do it.</source>
        <translation>لم تفعلها بوابة ComputeSDK.</translation>
    </message>
    <message>
        <source>The answer of ComputeSDK&apos;s gateway is not what its interface promises.</source>
        <translation>إجابة بوابة ComputeSDK ليست ما تعد به واجهتها.</translation>
    </message>
    <message>
        <source>The daemon in ComputeSDK&apos;s sandbox does not say which command runs.</source>
        <translation>لا يقول العفريت في صندوق رمل ComputeSDK أي أمر يعمل.</translation>
    </message>
    <message>
        <source>For sandboxes at “%1”.</source>
        <translation>لصناديق الرمل لدى «%1».</translation>
    </message>
    <message>
        <source>ComputeSDK&apos;s gateway needs the credentials of a cloud behind it, and there are none. Set the environment variables of one, such as E2B_API_KEY.</source>
        <translation>تحتاج بوابة ComputeSDK إلى بيانات اعتماد سحابة خلفها، ولا يوجد شيء منها. اضبط متغيرات البيئة لإحداها، مثل E2B_API_KEY.</translation>
    </message>
    <message>
        <source>ComputeSDK&apos;s gateway knows no cloud “%1”. It knows: %2.</source>
        <translation>لا تعرف بوابة ComputeSDK سحابة «%1». تعرف: %2.</translation>
    </message>
    <message>
        <source>For sandboxes at “%1”, ComputeSDK&apos;s gateway needs: %2. Enter it in the settings of the provider, or set the variable.</source>
        <translation>لصناديق الرمل لدى «%1» تحتاج بوابة ComputeSDK إلى: %2. أدخله في إعدادات المزوّد، أو اضبط المتغير.</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>مفتاح API</translation>
    </message>
    <message>
        <source>Of ComputeSDK; it begins with “computesdk_”.</source>
        <translation>من ComputeSDK؛ يبدأ بـ «computesdk_».</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>السحابة</translation>
    </message>
    <message>
        <source>Where the gateway makes sandboxes; without one, at the first of which there are credentials: %1.</source>
        <translation>حيث تصنع البوابة صناديق الرمل؛ وبدونها لدى أول سحابة لها بيانات اعتماد: %1.</translation>
    </message>
    <message>
        <source>Address of the gateway</source>
        <translation>عنوان البوابة</translation>
    </message>
    <message>
        <source>Of a gateway of one&apos;s own, or an older one.</source>
        <translation>لبوابة خاصة، أو أقدم.</translation>
    </message>
    <message>
        <source>Address of a port</source>
        <translation>عنوان منفذ</translation>
    </message>
    <message>
        <source>Where a proxy of one&apos;s own leads to the sandboxes, such as https://{label}-{port}.example.com, with the first part of the daemon&apos;s host, and the port; {id} is the sandbox&apos;s id. Without one, by the gateway&apos;s host names.</source>
        <translation>حيث يؤدي وسيط خاص إلى صناديق الرمل، مثل https://{label}-{port}.example.com، بأول جزء من مضيف العفريت، وبالمنفذ؛ و{id} معرّف صندوق الرمل. وبدونه بأسماء مضيفي البوابة.</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>القالب</translation>
    </message>
    <message>
        <source>Id of a template of the cloud; without one, the cloud&apos;s default.</source>
        <translation>معرّف قالب في السحابة؛ وبدونه القالب المبدئي للسحابة.</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>الصورة</translation>
    </message>
    <message>
        <source>Of containers, where the cloud takes one.</source>
        <translation>للحاويات، حيث تقبل السحابة صورة.</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>اللقطة</translation>
    </message>
    <message>
        <source>Id of a snapshot of the gateway that the sandbox begins as.</source>
        <translation>معرّف لقطة في البوابة يبدأ بها صندوق الرمل.</translation>
    </message>
    <message>
        <source>Lifetime in minutes</source>
        <translation>العمر بالدقائق</translation>
    </message>
    <message>
        <source>After this time it is deleted with its files, unless it is extended; while an agent works, it is.</source>
        <translation>بعد هذا الوقت يُحذف مع ملفاته، ما لم يُمدَّد؛ ويُمدَّد ما دام وكيل يعمل.</translation>
    </message>
    <message>
        <source>This is not the address of a gateway: %1</source>
        <translation>ليس هذا عنوان بوابة: %1</translation>
    </message>
    <message>
        <source>ComputeSDK&apos;s gateway does not say how the sandbox is reached.</source>
        <translation>لا تقول بوابة ComputeSDK كيف يُوصل إلى صندوق الرمل.</translation>
    </message>
    <message>
        <source>The gateway of ComputeSDK is not at the account&apos;s address, or does not know the template.</source>
        <translation>بوابة ComputeSDK ليست عند عنوان الحساب، أو لا تعرف القالب.</translation>
    </message>
    <message>
        <source>ComputeSDK took too long to make the sandbox.</source>
        <translation>استغرق ComputeSDK وقتًا طويلًا لصنع صندوق الرمل.</translation>
    </message>
    <message>
        <source>The sandbox of ComputeSDK did not begin to take commands in time.</source>
        <translation>لم يبدأ صندوق رمل ComputeSDK قبول الأوامر في الوقت المناسب.</translation>
    </message>
    <message>
        <source>ComputeSDK&apos;s gateway speaks of another sandbox.</source>
        <translation>تتحدث بوابة ComputeSDK عن صندوق رمل آخر.</translation>
    </message>
    <message>
        <source>The command in the sandbox took too long.</source>
        <translation>استغرق الأمر في صندوق الرمل وقتًا طويلًا.</translation>
    </message>
    <message>
        <source>Where the ports of this gateway&apos;s sandboxes are reached cannot be told from “%1”. Enter the address of a port in the settings of the account.</source>
        <translation>لا يُعرف من «%1» أين يُوصل إلى منافذ صناديق رمل هذه البوابة. أدخل عنوان منفذ في إعدادات الحساب.</translation>
    </message>
    <message>
        <source>ComputeSDK&apos;s gateway</source>
        <translation>بوابة ComputeSDK</translation>
    </message>
    <message>
        <source>Needs a key of ComputeSDK, and credentials of a cloud behind its gateway, which are sent to it with every call. Only ComputeSDK up to 2.5 has it.</source>
        <translation>تحتاج إلى مفتاح من ComputeSDK، وبيانات اعتماد سحابة خلف بوابته تُرسل إليها مع كل استدعاء. لا توجد إلا في ComputeSDK حتى 2.5.</translation>
    </message>
</context>
<context>
    <name>ComputeSdkProvider</name>
    <message>
        <source>For %1. %2</source>
        <translation>لأجل %1. %2</translation>
    </message>
    <message>
        <source>Chooses a cloud of which there are credentials, and needs none of its own: %1.</source>
        <translation>يختار سحابة لها بيانات اعتماد، ولا يحتاج إلى بيانات خاصة به: %1.</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>السحابة</translation>
    </message>
    <message>
        <source>Where the sandbox is made; “auto” is the first of which there are credentials and which can be told all of the other settings.</source>
        <translation>حيث يُصنع صندوق الرمل؛ «auto» هي الأولى التي لها بيانات اعتماد وتقبل سائر الإعدادات.</translation>
    </message>
    <message>
        <source>Ask the next cloud</source>
        <translation>سؤال السحابة التالية</translation>
    </message>
    <message>
        <source>When the one that “auto” has chosen makes no sandbox.</source>
        <translation>إذا لم تصنع السحابة التي اختارها «auto» صندوق رمل.</translation>
    </message>
    <message>
        <source>None of the clouds of which there are credentials has made a sandbox.</source>
        <translation>لم تصنع أي من السحب التي لها بيانات اعتماد صندوق رمل.</translation>
    </message>
    <message>
        <source>This is not a sandbox of ComputeSDK, or of a cloud that this Sandgate knows: %1</source>
        <translation>ليس هذا صندوق رمل من ComputeSDK، ولا من سحابة يعرفها Sandgate هذا: %1</translation>
    </message>
    <message>
        <source>There are no credentials of a cloud where ComputeSDK could make the sandbox. Enter those of one: %1.</source>
        <translation>لا توجد بيانات اعتماد لسحابة يصنع فيها ComputeSDK صندوق الرمل. أدخل بيانات إحداها: %1.</translation>
    </message>
</context>
<context>
    <name>CoreDesktops</name>
    <message>
        <source>This sandbox is not known any more.</source>
        <translation>لم يعد صندوق الرمل هذا معروفًا.</translation>
    </message>
    <message>
        <source>The sandbox is not awake. Wake it to reach its desktop.</source>
        <translation>صندوق الرمل ليس مستيقظًا. أيقظه للوصول إلى سطح مكتبه.</translation>
    </message>
    <message>
        <source>The file was not written.</source>
        <translation>لم يُكتب الملف.</translation>
    </message>
    <message>
        <source>Name the program that is to be started.</source>
        <translation>سمِّ البرنامج المراد بدؤه.</translation>
    </message>
</context>
<context>
    <name>Database</name>
    <message>
        <source>The folder %1 could not be made.</source>
        <translation>تعذّر إنشاء المجلد %1.</translation>
    </message>
    <message>
        <source>The database could not be read or written.</source>
        <translation>تعذّرت قراءة قاعدة البيانات أو الكتابة فيها.</translation>
    </message>
    <message>
        <source>The disk is full. Nothing can be stored until there is room.</source>
        <translation>القرص ممتلئ. لا يمكن تخزين شيء حتى تتوفر مساحة.</translation>
    </message>
    <message>
        <source>The database was damaged, and a new one was begun: sandboxes and sessions from before are missing here. The old file is %1.</source>
        <translation>كانت قاعدة البيانات تالفة، وبدأت واحدة جديدة: صناديق الرمل والجلسات السابقة ناقصة هنا. الملف القديم هو %1.</translation>
    </message>
    <message>
        <source>The database %1 is of version %2, not %3.</source>
        <translation>قاعدة البيانات %1 بالإصدار %2، لا %3.</translation>
    </message>
    <message>
        <source>Qt&apos;s SQLite plugin is not installed. Install the package libqt6sql6-sqlite and start again.</source>
        <translation>ملحقة SQLite لـ Qt غير مثبّتة. ثبّت الحزمة libqt6sql6-sqlite ثم ابدأ من جديد.</translation>
    </message>
    <message>
        <source>The database %1 cannot be written.</source>
        <translation>تتعذّر الكتابة في قاعدة البيانات %1.</translation>
    </message>
    <message>
        <source>The database %1 is damaged and cannot be renamed. Move it away and start again.</source>
        <translation>قاعدة البيانات %1 تالفة وتتعذّر إعادة تسميتها. انقلها بعيدًا وابدأ من جديد.</translation>
    </message>
    <message>
        <source>The file %1 is another program&apos;s database. Move it away and start again.</source>
        <translation>الملف %1 قاعدة بيانات لبرنامج آخر. انقله بعيدًا وابدأ من جديد.</translation>
    </message>
    <message>
        <source>The database %1 was written by a newer Sandgate (its version is %2, this program knows %3). Install the newer Sandgate again.</source>
        <translation>كتب قاعدة البيانات %1 إصدار أحدث من Sandgate (إصدارها %2، وهذا البرنامج يعرف %3). ثبّت Sandgate الأحدث من جديد.</translation>
    </message>
    <message>
        <source>The database could not be brought to version %1; it is as before.</source>
        <translation>تعذّرت ترقية قاعدة البيانات إلى الإصدار %1؛ وهي كما كانت.</translation>
    </message>
    <message>
        <source>The database was not brought to version %1, because no copy could be made before.</source>
        <translation>لم تُرقَّ قاعدة البيانات إلى الإصدار %1، لأنه تعذّر صنع نسخة منها قبل ذلك.</translation>
    </message>
    <message>
        <source>An event cannot have the index %1.</source>
        <translation>لا يكون لحدث الفهرس %1.</translation>
    </message>
    <message>
        <source>A log entry cannot have the number %1.</source>
        <translation>لا يكون لمدخلة سجل الرقم %1.</translation>
    </message>
    <message>
        <source>The process %1 is not in the database.</source>
        <translation>العملية %1 ليست في قاعدة البيانات.</translation>
    </message>
    <message>
        <source>Only a session that has ended can be removed. End it first.</source>
        <translation>لا تُزال إلا جلسة منتهية. أنهها أولًا.</translation>
    </message>
    <message>
        <source>The session %1 is not in the database.</source>
        <translation>الجلسة %1 ليست في قاعدة البيانات.</translation>
    </message>
    <message>
        <source>Event %1 of session %2 is stored already.</source>
        <translation>الحدث %1 من الجلسة %2 مخزّن من قبل.</translation>
    </message>
    <message>
        <source>The database holds a value that this program does not know.</source>
        <translation>في قاعدة البيانات قيمة لا يعرفها هذا البرنامج.</translation>
    </message>
    <message>
        <source>Qt&apos;s SQLite plugin does not use the system&apos;s SQLite. Use the system&apos;s Qt: install the package libqt6sql6-sqlite and start again.</source>
        <translation>ملحقة SQLite لـ Qt لا تستخدم SQLite الخاصة بالنظام. استخدم Qt الخاصة بالنظام: ثبّت الحزمة libqt6sql6-sqlite ثم ابدأ من جديد.</translation>
    </message>
</context>
<context>
    <name>Daytona</name>
    <message>
        <source>API key</source>
        <translation>مفتاح API</translation>
    </message>
    <message>
        <source>From the Daytona dashboard; it begins with “dtn_”.</source>
        <translation>من لوحة Daytona؛ يبدأ بـ «dtn_».</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>المنطقة</translation>
    </message>
    <message>
        <source>Where sandboxes are made: “us”, “eu”; without one, where the organization has its default.</source>
        <translation>حيث تُصنع صناديق الرمل: «us»، «eu»؛ وبدونها حيث المبدئي للمنظمة.</translation>
    </message>
    <message>
        <source>Address of the API</source>
        <translation>عنوان الواجهة البرمجية</translation>
    </message>
    <message>
        <source>Of a self-hosted Daytona.</source>
        <translation>لـ Daytona مستضاف ذاتيًا.</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>الصورة</translation>
    </message>
    <message>
        <source>A container image with its tag. Its first use takes minutes. Without one, the snapshot is used.</source>
        <translation>صورة حاوية مع وسمها. يستغرق أول استخدام لها دقائق. وبدونها تُستخدم اللقطة.</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>اللقطة</translation>
    </message>
    <message>
        <source>Name of a snapshot of the account; without one, Daytona&apos;s default.</source>
        <translation>اسم لقطة في الحساب؛ وبدونه المبدئي لدى Daytona.</translation>
    </message>
    <message>
        <source>Processors</source>
        <translation>المعالجات</translation>
    </message>
    <message>
        <source>For a sandbox of an image; a snapshot brings its own.</source>
        <translation>لصندوق رمل من صورة؛ أما اللقطة فتأتي بما لها.</translation>
    </message>
    <message>
        <source>Memory in GiB</source>
        <translation>الذاكرة بـ GiB</translation>
    </message>
    <message>
        <source>For a sandbox of an image.</source>
        <translation>لصندوق رمل من صورة.</translation>
    </message>
    <message>
        <source>Disk in GiB</source>
        <translation>القرص بـ GiB</translation>
    </message>
    <message>
        <source>Minutes until it stops</source>
        <translation>الدقائق حتى توقفه</translation>
    </message>
    <message>
        <source>It stops when nothing was done in it for so long; files are kept. While an agent works, it is kept running.</source>
        <translation>يتوقف إذا لم يُفعل فيه شيء هذه المدة؛ وتبقى الملفات. ويُبقى عاملًا ما دام وكيل يعمل.</translation>
    </message>
    <message>
        <source>Daytona has deleted this sandbox.</source>
        <translation>حذف Daytona صندوق الرمل هذا.</translation>
    </message>
    <message>
        <source>Daytona could not start the sandbox.</source>
        <translation>تعذّر على Daytona بدء صندوق الرمل.</translation>
    </message>
    <message>
        <source>Daytona took too long to start the sandbox. Try again in a minute.</source>
        <translation>استغرق Daytona وقتًا طويلًا لبدء صندوق الرمل. أعد المحاولة بعد دقيقة.</translation>
    </message>
    <message>
        <source>Daytona&apos;s description of the sandbox is none.</source>
        <translation>وصف Daytona لصندوق الرمل غير صالح.</translation>
    </message>
    <message>
        <source>Choose an image or a snapshot, not both.</source>
        <translation>اختر صورة أو لقطة، لا كلتيهما.</translation>
    </message>
    <message>
        <source>Daytona made a sandbox without an id.</source>
        <translation>صنع Daytona صندوق رمل بلا معرّف.</translation>
    </message>
    <message>
        <source>Daytona is still deleting the sandbox. Look again in a minute.</source>
        <translation>ما زال Daytona يحذف صندوق الرمل. انظر مجددًا بعد دقيقة.</translation>
    </message>
    <message>
        <source>Daytona&apos;s list of sandboxes is none.</source>
        <translation>قائمة صناديق الرمل من Daytona غير صالحة.</translation>
    </message>
    <message>
        <source>Daytona does not say how commands are run in the sandbox.</source>
        <translation>لا يقول Daytona كيف تُشغّل الأوامر في صندوق الرمل.</translation>
    </message>
    <message>
        <source>The command in the sandbox took too long, and was ended.</source>
        <translation>استغرق الأمر في صندوق الرمل وقتًا طويلًا، فأُنهي.</translation>
    </message>
    <message>
        <source>Daytona does not say how a command ended.</source>
        <translation>لا يقول Daytona كيف انتهى أمر.</translation>
    </message>
    <message>
        <source>Needs an account at daytona.io and its API key.</source>
        <translation>يحتاج إلى حساب لدى daytona.io ومفتاح API له.</translation>
    </message>
</context>
<context>
    <name>Decision</name>
    <message>
        <source>Rules allow a part of it, but not all.</source>
        <translation>تسمح القواعد بجزء منه، لا بكله.</translation>
    </message>
    <message>
        <source>It may run what is always denied.</source>
        <translation>قد يشغّل ما هو ممنوع دائمًا.</translation>
    </message>
    <message>
        <source>It may be what a rule is against: %1</source>
        <translation>قد يكون ما تمنعه قاعدة: %1</translation>
    </message>
</context>
<context>
    <name>DecisionTable</name>
    <message>
        <source>The record of decisions cannot be written.</source>
        <translation>تتعذّر كتابة سجل القرارات.</translation>
    </message>
</context>
<context>
    <name>Destruction</name>
    <message>
        <source>It deletes the system or a home folder.</source>
        <translation>يحذف النظام أو مجلد منزل.</translation>
    </message>
    <message>
        <source>It deletes or changes all of the system or of a home folder.</source>
        <translation>يحذف أو يغيّر كل النظام أو كل مجلد منزل.</translation>
    </message>
    <message>
        <source>It changes the rights of the system or of a home folder as a whole.</source>
        <translation>يغيّر صلاحيات النظام كله أو مجلد منزل كله.</translation>
    </message>
    <message>
        <source>It moves the system or a home folder away.</source>
        <translation>ينقل النظام أو مجلد منزل بعيدًا.</translation>
    </message>
    <message>
        <source>It empties a disk.</source>
        <translation>يفرغ قرصًا.</translation>
    </message>
    <message>
        <source>It writes over a disk.</source>
        <translation>يكتب فوق قرص.</translation>
    </message>
    <message>
        <source>It deletes or moves the system or a home folder.</source>
        <translation>يحذف أو ينقل النظام أو مجلد منزل.</translation>
    </message>
</context>
<context>
    <name>DockerEngine</name>
    <message>
        <source>The engine&apos;s answer was not expected.</source>
        <translation>إجابة المحرّك غير متوقعة.</translation>
    </message>
    <message>
        <source>The container engine does not answer. Is Docker or Podman installed and running, and may this user use it?</source>
        <translation>لا يجيب محرّك الحاويات. هل Docker أو Podman مثبّت ويعمل، وهل يحق لهذا المستخدم استخدامه؟</translation>
    </message>
    <message>
        <source>What answers at the container engine&apos;s address is none.</source>
        <translation>ما يجيب عند عنوان محرّك الحاويات ليس محرّكًا.</translation>
    </message>
    <message>
        <source>The container engine is too old: it speaks version %1 of its interface, and %2 is needed.</source>
        <translation>محرّك الحاويات قديم جدًا: يتحدث بالإصدار %1 من واجهته، والمطلوب %2.</translation>
    </message>
    <message>
        <source>The container engine does not tell about itself.</source>
        <translation>لا يخبر محرّك الحاويات عن نفسه.</translation>
    </message>
    <message>
        <source>The engine does not have the image %1.</source>
        <translation>ليست لدى المحرّك الصورة %1.</translation>
    </message>
    <message>
        <source>The engine does not tell about the image %1.</source>
        <translation>لا يخبر المحرّك عن الصورة %1.</translation>
    </message>
    <message>
        <source>Nothing was heard of the image %1 for a long time. Is the network there?</source>
        <translation>لم يُسمع عن الصورة %1 شيء منذ وقت طويل. هل الشبكة موجودة؟</translation>
    </message>
    <message>
        <source>The image %1 could not be fetched. Check its name, and whether its registry wants you to sign in (docker login).</source>
        <translation>تعذّر جلب الصورة %1. تحقق من اسمها، وهل يطلب سجلّها تسجيل الدخول (docker login).</translation>
    </message>
    <message>
        <source>The engine did not make the container.</source>
        <translation>لم يصنع المحرّك الحاوية.</translation>
    </message>
    <message>
        <source>The server could not be copied into the container.</source>
        <translation>تعذّر نسخ الخادم إلى الحاوية.</translation>
    </message>
    <message>
        <source>The container is no longer there.</source>
        <translation>لم تعد الحاوية موجودة.</translation>
    </message>
    <message>
        <source>The engine does not tell about the container.</source>
        <translation>لا يخبر المحرّك عن الحاوية.</translation>
    </message>
    <message>
        <source>The engine does not list its containers.</source>
        <translation>لا يسرد المحرّك حاوياته.</translation>
    </message>
    <message>
        <source>The engine did not start the container.</source>
        <translation>لم يبدأ المحرّك الحاوية.</translation>
    </message>
    <message>
        <source>The engine did not stop the container.</source>
        <translation>لم يوقف المحرّك الحاوية.</translation>
    </message>
    <message>
        <source>The engine did not end the container.</source>
        <translation>لم ينهِ المحرّك الحاوية.</translation>
    </message>
    <message>
        <source>The engine did not freeze the container.</source>
        <translation>لم يجمّد المحرّك الحاوية.</translation>
    </message>
    <message>
        <source>The engine did not let the frozen container go on.</source>
        <translation>لم يتابع المحرّك الحاوية المجمّدة.</translation>
    </message>
    <message>
        <source>The engine did not remove the container.</source>
        <translation>لم يُزل المحرّك الحاوية.</translation>
    </message>
    <message>
        <source>The engine does not tell what the container printed.</source>
        <translation>لا يخبر المحرّك بما طبعته الحاوية.</translation>
    </message>
</context>
<context>
    <name>DockerHost</name>
    <message>
        <source>This is not a container engine&apos;s address: %1</source>
        <translation>ليس هذا عنوان محرّك حاويات: %1</translation>
    </message>
    <message>
        <source>The container engine at %1 is on another computer, and TCP does not reach its sandboxes: sandboxes listen on that computer&apos;s loopback only. Reach it by ssh: ssh://user@computer</source>
        <translation>محرّك الحاويات عند %1 على حاسوب آخر، ولا يصل TCP إلى صناديق رمله: فصناديق الرمل تنصت على loopback ذلك الحاسوب فقط. صل إليه بـ ssh: ssh://user@computer</translation>
    </message>
    <message>
        <source>The socket of the container engine is not an absolute path: %1</source>
        <translation>مقبس محرّك الحاويات ليس مسارًا مطلقًا: %1</translation>
    </message>
    <message>
        <source>Docker&apos;s context “%1” is not there, or names no engine. See: docker context ls</source>
        <translation>سياق Docker «%1» غير موجود، أو لا يسمّي محرّكًا. انظر: docker context ls</translation>
    </message>
</context>
<context>
    <name>DockerProvider</name>
    <message>
        <source>It ran out of memory.</source>
        <translation>نفدت ذاكرته.</translation>
    </message>
    <message>
        <source>Exit status %1.</source>
        <translation>حالة الخروج %1.</translation>
    </message>
    <message>
        <source>The image %1 is made for %2, and the sandbox-agent of this computer, which would be copied into it, for %3. Choose an image for %3, or one with sandbox-agent in it.</source>
        <translation>الصورة %1 مصنوعة لـ %2، وsandbox-agent الذي على هذا الحاسوب، والذي سيُنسخ إليها، لـ %3. اختر صورة لـ %3، أو صورة فيها sandbox-agent.</translation>
    </message>
    <message>
        <source>Docker or Podman</source>
        <translation>Docker أو Podman</translation>
    </message>
    <message>
        <source>Needs a container engine on this computer that this user may use, or one of another computer by ssh.</source>
        <translation>يحتاج إلى محرّك حاويات على هذا الحاسوب يحق لهذا المستخدم استخدامه، أو محرّك حاسوب آخر بـ ssh.</translation>
    </message>
    <message>
        <source>This is not a sandbox of a container engine: %1</source>
        <translation>ليس هذا صندوق رمل من محرّك حاويات: %1</translation>
    </message>
    <message>
        <source>The address of the container engine “%1” is not known. Enter it in the settings of the provider.</source>
        <translation>عنوان محرّك الحاويات «%1» غير معروف. أدخله في إعدادات المزوّد.</translation>
    </message>
    <message>
        <source>The container engine that is used now is not the one that made this sandbox. Was its address, DOCKER_HOST or the context changed?</source>
        <translation>محرّك الحاويات المستخدم الآن ليس الذي صنع صندوق الرمل هذا. هل تغيّر عنوانه أو DOCKER_HOST أو السياق؟</translation>
    </message>
    <message>
        <source>The container was renamed or is not Sandgate&apos;s: it is left alone.</source>
        <translation>أُعيدت تسمية الحاوية أو ليست من Sandgate: تُترك وشأنها.</translation>
    </message>
    <message>
        <source>The folder that the sandbox is to see is not there: %1</source>
        <translation>المجلد الذي يراه صندوق الرمل غير موجود: %1</translation>
    </message>
    <message>
        <source>Asking for the image</source>
        <translation>يُسأل عن الصورة</translation>
    </message>
    <message>
        <source>This is not a sandbox&apos;s key: %1</source>
        <translation>ليس هذا مفتاح صندوق رمل: %1</translation>
    </message>
    <message>
        <source>Asking the container engine</source>
        <translation>يُسأل محرّك الحاويات</translation>
    </message>
    <message>
        <source>Making the container</source>
        <translation>يجري صنع الحاوية</translation>
    </message>
    <message>
        <source>Another container has the name that the sandbox&apos;s should have.</source>
        <translation>لحاوية أخرى الاسم الذي ينبغي لحاوية صندوق الرمل.</translation>
    </message>
    <message>
        <source>The container&apos;s port is not published on the loopback of the engine&apos;s computer.</source>
        <translation>منفذ الحاوية غير منشور على loopback حاسوب المحرّك.</translation>
    </message>
    <message>
        <source>The container&apos;s server was started without a token.</source>
        <translation>بدأ خادم الحاوية بلا رمز.</translation>
    </message>
    <message>
        <source>Letting the frozen container go on</source>
        <translation>تُتابَع الحاوية المجمّدة</translation>
    </message>
    <message>
        <source>sandbox-agent cannot be read: %1</source>
        <translation>تتعذّر قراءة sandbox-agent: %1</translation>
    </message>
    <message>
        <source>The engine is removing the container.</source>
        <translation>يزيل المحرّك الحاوية.</translation>
    </message>
    <message>
        <source>Copying the server into the container</source>
        <translation>يُنسخ الخادم إلى الحاوية</translation>
    </message>
    <message>
        <source>Starting the container</source>
        <translation>تُبدأ الحاوية</translation>
    </message>
    <message>
        <source>Waiting for the server to answer</source>
        <translation>انتظار إجابة الخادم</translation>
    </message>
    <message>
        <source>The sandbox&apos;s server did not answer in time, and was ended. What it printed is below.</source>
        <translation>لم يجب خادم صندوق الرمل في الوقت المناسب، فأُنهي. ما طبعه مذكور أدناه.</translation>
    </message>
    <message>
        <source>The sandbox&apos;s server ended right after its start. What it printed is below.</source>
        <translation>انتهى خادم صندوق الرمل فور بدئه. ما طبعه مذكور أدناه.</translation>
    </message>
</context>
<context>
    <name>DockerSettings</name>
    <message>
        <source>Image</source>
        <translation>الصورة</translation>
    </message>
    <message>
        <source>The image that the container is made of. sandbox-agent is copied into one that has none.</source>
        <translation>الصورة التي تُصنع منها الحاوية. يُنسخ sandbox-agent إليها إن لم يكن فيها.</translation>
    </message>
    <message>
        <source>Workspace folder</source>
        <translation>مجلد العمل</translation>
    </message>
    <message>
        <source>The folder in the container in which its agents work; it is made if it is not there.</source>
        <translation>المجلد في الحاوية الذي يعمل فيه وكلاؤها؛ يُنشأ إن لم يوجد.</translation>
    </message>
    <message>
        <source>Shared folders</source>
        <translation>المجلدات المشتركة</translation>
    </message>
    <message>
        <source>Folders of this computer and volumes, written /here:/there or /here:/there:ro. Agents can change what is in them.</source>
        <translation>مجلدات هذا الحاسوب ووحدات تخزين، تُكتب /here:/there أو /here:/there:ro. يمكن للوكلاء تغيير ما فيها.</translation>
    </message>
    <message>
        <source>Memory in MiB</source>
        <translation>الذاكرة بـ MiB</translation>
    </message>
    <message>
        <source>The most that it may use; 0 is without a limit.</source>
        <translation>أكثر ما تستخدمه؛ 0 بلا حد.</translation>
    </message>
    <message>
        <source>Processors</source>
        <translation>المعالجات</translation>
    </message>
    <message>
        <source>How many it may keep busy, such as 1.5; 0 is without a limit.</source>
        <translation>كم معالجًا تشغل، مثل 1.5؛ 0 بلا حد.</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>العمليات</translation>
    </message>
    <message>
        <source>How many there may be at once; 0 is without a limit.</source>
        <translation>كم عملية معًا؛ 0 بلا حد.</translation>
    </message>
    <message>
        <source>Fetch the image</source>
        <translation>جلب الصورة</translation>
    </message>
    <message>
        <source>When it is missing, always, or never.</source>
        <translation>عند فقدها، أو دائمًا، أو أبدًا.</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>المنصة</translation>
    </message>
    <message>
        <source>Such as linux/arm64; without one, the engine&apos;s own.</source>
        <translation>مثل linux/arm64؛ وبدونها منصة المحرّك.</translation>
    </message>
    <message>
        <source>User</source>
        <translation>المستخدم</translation>
    </message>
    <message>
        <source>Name or number in the container, or user:group; without one, the image&apos;s.</source>
        <translation>اسم أو رقم في الحاوية، أو user:group؛ وبدونه مستخدم الصورة.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>الشبكة</translation>
    </message>
    <message>
        <source>One of the engine&apos;s networks; without one, its default.</source>
        <translation>إحدى شبكات المحرّك؛ وبدونها المبدئية.</translation>
    </message>
    <message>
        <source>First process</source>
        <translation>العملية الأولى</translation>
    </message>
    <message>
        <source>A small one that clears up after others that ended.</source>
        <translation>عملية صغيرة تنظّف بعد العمليات المنتهية.</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>المحرّك</translation>
    </message>
    <message>
        <source>The name under which a container engine was entered; without one, the usual engine.</source>
        <translation>الاسم الذي أُدخل به محرّك حاويات؛ وبدونه المحرّك المعتاد.</translation>
    </message>
    <message>
        <source>Address of the engine</source>
        <translation>عنوان المحرّك</translation>
    </message>
    <message>
        <source>As in DOCKER_HOST: ssh://me@computer for another computer&apos;s, or unix:///path of a socket. The default one needs none: DOCKER_HOST, Docker&apos;s context and the usual sockets are heeded.</source>
        <translation>كما في DOCKER_HOST: ssh://me@computer لمحرّك حاسوب آخر، أو unix:///path لمقبس. لا يحتاج المبدئي إلى عنوان: يُراعى DOCKER_HOST وسياق Docker والمقابس المعتادة.</translation>
    </message>
    <message>
        <source>This is not a folder to share, which is written /here:/there or /here:/there:ro: %1</source>
        <translation>ليس هذا مجلدًا للمشاركة، ويُكتب /here:/there أو /here:/there:ro: %1</translation>
    </message>
    <message>
        <source>The network “host” would open the sandbox&apos;s server to every computer around. Leave the network empty, or name another one.</source>
        <translation>ستفتح الشبكة «host» خادم صندوق الرمل لكل حاسوب حوله. اترك الشبكة فارغة، أو سمِّ غيرها.</translation>
    </message>
    <message>
        <source>Nothing can reach a sandbox in the network “%1”. Leave the network empty, or name one of the engine&apos;s own.</source>
        <translation>لا يصل شيء إلى صندوق رمل في الشبكة «%1». اترك الشبكة فارغة، أو سمِّ إحدى شبكات المحرّك.</translation>
    </message>
    <message>
        <source>The setting “%1” must be a number, 0 for no limit.</source>
        <translation>يجب أن يكون الإعداد «%1» رقمًا، 0 بلا حد.</translation>
    </message>
    <message>
        <source>The workspace must be an absolute path in the container: %1</source>
        <translation>يجب أن يكون مجلد العمل مسارًا مطلقًا في الحاوية: %1</translation>
    </message>
</context>
<context>
    <name>E2b</name>
    <message>
        <source>The command in the sandbox took too long, and was ended.</source>
        <translation>استغرق الأمر في صندوق الرمل وقتًا طويلًا، فأُنهي.</translation>
    </message>
    <message>
        <source>The command could not be run in the sandbox.</source>
        <translation>تعذّر تشغيل الأمر في صندوق الرمل.</translation>
    </message>
    <message>
        <source>The connection to the sandbox was cut before a command in it had ended.</source>
        <translation>انقطع الاتصال بصندوق الرمل قبل أن ينتهي أمر فيه.</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>مفتاح API</translation>
    </message>
    <message>
        <source>From the E2B dashboard; it begins with “e2b_”.</source>
        <translation>من لوحة E2B؛ يبدأ بـ «e2b_».</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>النطاق</translation>
    </message>
    <message>
        <source>Of a self-hosted E2B.</source>
        <translation>لـ E2B مستضاف ذاتيًا.</translation>
    </message>
    <message>
        <source>Address of the API</source>
        <translation>عنوان الواجهة البرمجية</translation>
    </message>
    <message>
        <source>Without one, api.&lt;domain&gt;.</source>
        <translation>وبدونه api.&lt;domain&gt;.</translation>
    </message>
    <message>
        <source>Address of all sandboxes</source>
        <translation>عنوان كل صناديق الرمل</translation>
    </message>
    <message>
        <source>Where a proxy of one&apos;s own leads to the sandboxes, by headers; without one, by host names.</source>
        <translation>حيث يؤدي وسيط خاص إلى صناديق الرمل، بالترويسات؛ وبدونه بأسماء المضيفين.</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>القالب</translation>
    </message>
    <message>
        <source>Name or id of the template that the sandbox is made of.</source>
        <translation>اسم أو معرّف القالب الذي يُصنع منه صندوق الرمل.</translation>
    </message>
    <message>
        <source>Lifetime in minutes</source>
        <translation>العمر بالدقائق</translation>
    </message>
    <message>
        <source>After this time it is paused, unless it is extended; while an agent works, it is. Plans have a limit: 60 for Hobby.</source>
        <translation>بعد هذا الوقت يُوقف مؤقتًا، ما لم يُمدَّد؛ ويُمدَّد ما دام وكيل يعمل. للخطط حد: 60 لخطة Hobby.</translation>
    </message>
    <message>
        <source>At its end</source>
        <translation>عند نهايته</translation>
    </message>
    <message>
        <source>A paused sandbox keeps its files and all that runs in it; a deleted one is lost.</source>
        <translation>يحتفظ صندوق الرمل الموقوف مؤقتًا بملفاته وبكل ما يعمل فيه؛ والمحذوف مفقود.</translation>
    </message>
    <message>
        <source>Internet access</source>
        <translation>الوصول إلى الإنترنت</translation>
    </message>
    <message>
        <source>Agents need it for their models.</source>
        <translation>يحتاج إليه الوكلاء لنماذجهم.</translation>
    </message>
    <message>
        <source>E2B does not know the template, or is too old.</source>
        <translation>لا يعرف E2B القالب، أو هو قديم جدًا.</translation>
    </message>
    <message>
        <source>E2B made a sandbox without an id.</source>
        <translation>صنع E2B صندوق رمل بلا معرّف.</translation>
    </message>
    <message>
        <source>E2B&apos;s list of sandboxes is none.</source>
        <translation>قائمة صناديق الرمل من E2B غير صالحة.</translation>
    </message>
    <message>
        <source>Needs an account at e2b.dev and its API key.</source>
        <translation>يحتاج إلى حساب لدى e2b.dev ومفتاح API له.</translation>
    </message>
</context>
<context>
    <name>EngineEvents</name>
    <message>
        <source>The engine&apos;s events were not expected.</source>
        <translation>أحداث المحرّك غير متوقعة.</translation>
    </message>
</context>
<context>
    <name>Environment</name>
    <message>
        <source>Environment variables</source>
        <translation>متغيرات البيئة</translation>
    </message>
    <message>
        <source>For everything that runs in the sandbox. They are stored as they are: keys are better passed on.</source>
        <translation>لكل ما يعمل في صندوق الرمل. تُخزَّن كما هي: والأفضل تمرير المفاتيح.</translation>
    </message>
    <message>
        <source>Variables to pass on</source>
        <translation>متغيرات تُمرَّر</translation>
    </message>
    <message>
        <source>Names of environment variables of this computer, such as ANTHROPIC_API_KEY, whose values the sandbox gets when it is made. Sandgate does not store them.</source>
        <translation>أسماء متغيرات بيئة في هذا الحاسوب، مثل ANTHROPIC_API_KEY، يأخذ صندوق الرمل قيمها عند صنعه. لا يخزّنها Sandgate.</translation>
    </message>
    <message>
        <source>Demo agent</source>
        <translation>وكيل تجريبي</translation>
    </message>
    <message>
        <source>Shows the agent “mock” of the sandbox under its own name.</source>
        <translation>يُظهر وكيل صندوق الرمل «mock» باسمه.</translation>
    </message>
    <message>
        <source>Kept alive for at most (hours)</source>
        <translation>يُبقى حيًا على الأكثر (ساعات)</translation>
    </message>
    <message>
        <source>While an agent works or a request waits, its end is put off, for so long after each waking. At 0 it never is.</source>
        <translation>ما دام وكيل يعمل أو طلب ينتظر تُؤجَّل نهايته، هذه المدة بعد كل إيقاظ. وعند 0 لا تُؤجَّل أبدًا.</translation>
    </message>
    <message>
        <source>The variable %1 is to be passed on, and is not set here.</source>
        <translation>يُراد تمرير المتغير %1، وهو غير مضبوط هنا.</translation>
    </message>
    <message>
        <source>This is not a variable&apos;s name: %1</source>
        <translation>ليس هذا اسم متغير: %1</translation>
    </message>
</context>
<context>
    <name>EventListModel</name>
    <message>
        <source>error: %1</source>
        <translation>خطأ: %1</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>غير مقروء</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>إجابة</translation>
    </message>
    <message>
        <source>answer: %1</source>
        <translation>إجابة: %1</translation>
    </message>
</context>
<context>
    <name>ExtendMenu</name>
    <message>
        <source>To %1 Minutes From Now</source>
        <translation>إلى ⁨%1⁩ دقائق من الآن</translation>
    </message>
    <message>
        <source>To One Hour From Now</source>
        <translation>إلى ساعة من الآن</translation>
    </message>
    <message>
        <source>To %1 Hours From Now</source>
        <translation>إلى ⁨%1⁩ ساعات من الآن</translation>
    </message>
</context>
<context>
    <name>FieldEditor</name>
    <message>
        <source>Choose…</source>
        <translation>اختيار…</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>اختيار: ⁨%1⁩</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>لا مجلد كهذا.</translation>
    </message>
    <message>
        <source>NAME=value, one a line</source>
        <translation>⁦NAME=value⁩، واحد في كل سطر</translation>
    </message>
    <message>
        <source>One a line</source>
        <translation>واحد في كل سطر</translation>
    </message>
    <message>
        <source>“%1” is not written as NAME=value.</source>
        <translation>«⁨%1⁩» ليس مكتوبًا بصيغة ⁦NAME=value⁩.</translation>
    </message>
</context>
<context>
    <name>FileActions</name>
    <message>
        <source>The local path is to be absolute: %1</source>
        <translation>يجب أن يكون المسار المحلي مطلقًا: %1</translation>
    </message>
</context>
<context>
    <name>FileTransfer</name>
    <message>
        <source>%1 is no file.</source>
        <translation>%1 ليس ملفًا.</translation>
    </message>
    <message>
        <source>%1 changed while it was read: %2 bytes came of %3. Try again.</source>
        <translation>تغيّر %1 أثناء قراءته: وصل %2 بايت من %3. أعد المحاولة.</translation>
    </message>
    <message>
        <source>The file arrived, but could not be put together in the sandbox.</source>
        <translation>وصل الملف، لكن تعذّر تجميعه في صندوق الرمل.</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>تتعذّر قراءة %1.</translation>
    </message>
    <message>
        <source>Say which name the file gets in the sandbox.</source>
        <translation>قل أي اسم يأخذه الملف في صندوق الرمل.</translation>
    </message>
    <message>
        <source>%1 changed while it was read. Try again.</source>
        <translation>تغيّر %1 أثناء قراءته. أعد المحاولة.</translation>
    </message>
    <message>
        <source>The sandbox&apos;s archive has a part of a wrong size.</source>
        <translation>في أرشيف صندوق الرمل جزء خاطئ الحجم.</translation>
    </message>
    <message>
        <source>The sandbox&apos;s archive has no parts.</source>
        <translation>ليس لأرشيف صندوق الرمل أجزاء.</translation>
    </message>
    <message>
        <source>The folder holds more than %1 bytes.</source>
        <translation>يحوي المجلد أكثر من %1 بايت.</translation>
    </message>
    <message>
        <source>What has come is kept here for the next try, which goes on from there.</source>
        <translation>ما وصل محفوظ هنا للمحاولة التالية، وهي تتابع من هناك.</translation>
    </message>
    <message>
        <source>There is something called %1 in the sandbox already. Remove it, or say that it is to be replaced.</source>
        <translation>يوجد شيء باسم %1 في صندوق الرمل من قبل. أزله، أو قل إنه يُستبدل.</translation>
    </message>
    <message>
        <source>A folder of this size needs tar in the sandbox, which is not installed there.</source>
        <translation>يحتاج مجلد بهذا الحجم إلى tar في صندوق الرمل، وهو غير مثبّت هناك.</translation>
    </message>
    <message>
        <source>The folder cannot be made in the sandbox.</source>
        <translation>يتعذّر إنشاء المجلد في صندوق الرمل.</translation>
    </message>
    <message>
        <source>The folder arrived, but could not be unpacked in the sandbox.</source>
        <translation>وصل المجلد، لكن تعذّر فكه في صندوق الرمل.</translation>
    </message>
    <message>
        <source>There is no tar in the sandbox.</source>
        <translation>لا يوجد tar في صندوق الرمل.</translation>
    </message>
    <message>
        <source>%1 could not be packed in the sandbox.</source>
        <translation>تعذّر حزم %1 في صندوق الرمل.</translation>
    </message>
    <message>
        <source>%1 could not be removed in the sandbox.</source>
        <translation>تعذّرت إزالة %1 في صندوق الرمل.</translation>
    </message>
    <message>
        <source>Say which name the folder gets in the sandbox.</source>
        <translation>قل أي اسم يأخذه المجلد في صندوق الرمل.</translation>
    </message>
    <message>
        <source>There is no tar in the sandbox, or no split: modes and links are not kept.</source>
        <translation>لا يوجد tar في صندوق الرمل، أو لا يوجد split: لا تُحفظ الصلاحيات والروابط.</translation>
    </message>
    <message>
        <source>The sandbox lists a name that is none: %1</source>
        <translation>يسرد صندوق الرمل اسمًا ليس باسم: %1</translation>
    </message>
    <message>
        <source>The folder is nested too deeply.</source>
        <translation>المجلد متداخل بعمق زائد.</translation>
    </message>
    <message>
        <source>%1 is a link to a folder, or to nothing, and was left out.</source>
        <translation>%1 رابط إلى مجلد، أو إلى لا شيء، وقد تُرك.</translation>
    </message>
    <message>
        <source>%1 cannot be read, and was left out.</source>
        <translation>تتعذّر قراءة %1، وقد تُرك.</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>تعذّرت كتابة %1.</translation>
    </message>
    <message>
        <source>%1 is being written by another copy.</source>
        <translation>يكتب نسخ آخر %1.</translation>
    </message>
</context>
<context>
    <name>FileWork</name>
    <message>
        <source>This sandbox is not known any more.</source>
        <translation>لم يعد صندوق الرمل هذا معروفًا.</translation>
    </message>
    <message>
        <source>The sandbox is not awake. Wake it to reach its files.</source>
        <translation>صندوق الرمل ليس مستيقظًا. أيقظه للوصول إلى ملفاته.</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>أُلغي.</translation>
    </message>
    <message>
        <source>There is something called %1 already.</source>
        <translation>يوجد شيء باسم %1 من قبل.</translation>
    </message>
</context>
<context>
    <name>HistoryActions</name>
    <message>
        <source>A session is exported as &quot;jsonl&quot;, as &quot;markdown&quot; or as &quot;html&quot;.</source>
        <translation>تُصدَّر الجلسة بصيغة «jsonl» أو «markdown» أو «html».</translation>
    </message>
    <message>
        <source>prune needs &quot;endedBefore&quot;, &quot;deletedBefore&quot; or &quot;logsExitedBefore&quot;, in milliseconds since 1970.</source>
        <translation>يحتاج prune إلى «endedBefore» أو «deletedBefore» أو «logsExitedBefore»، بالملي ثانية منذ 1970.</translation>
    </message>
</context>
<context>
    <name>HostPattern</name>
    <message>
        <source>A host is a name such as “example.org”, or “*.example.org” for all below it; without a scheme, port or path.</source>
        <translation>المضيف اسم مثل «example.org»، أو «*.example.org» لكل ما تحته؛ بلا مخطط أو منفذ أو مسار.</translation>
    </message>
</context>
<context>
    <name>HttpError</name>
    <message>
        <source>The server did not accept the request.</source>
        <translation>لم يقبل الخادم الطلب.</translation>
    </message>
    <message>
        <source>The server does not accept the token. Check it in the settings.</source>
        <translation>لا يقبل الخادم الرمز. تحقق منه في الإعدادات.</translation>
    </message>
    <message>
        <source>The account&apos;s quota or balance is used up.</source>
        <translation>استُنفدت حصة الحساب أو رصيده.</translation>
    </message>
    <message>
        <source>The server does not allow this with the token it was given.</source>
        <translation>لا يسمح الخادم بهذا بالرمز المعطى له.</translation>
    </message>
    <message>
        <source>The server does not know the address that was asked for.</source>
        <translation>لا يعرف الخادم العنوان المطلوب.</translation>
    </message>
    <message>
        <source>It does not exist on the server any more.</source>
        <translation>لم يعد موجودًا على الخادم.</translation>
    </message>
    <message>
        <source>The server waited too long and gave up.</source>
        <translation>انتظر الخادم طويلًا ثم ترك.</translation>
    </message>
    <message>
        <source>The server says that this is not possible now.</source>
        <translation>يقول الخادم إن هذا غير ممكن الآن.</translation>
    </message>
    <message>
        <source>The request is too large for the server.</source>
        <translation>الطلب كبير جدًا على الخادم.</translation>
    </message>
    <message>
        <source>The server asks for fewer requests. Try again later.</source>
        <translation>يطلب الخادم طلبات أقل. أعد المحاولة لاحقًا.</translation>
    </message>
    <message>
        <source>The server cannot do this.</source>
        <translation>لا يستطيع الخادم فعل هذا.</translation>
    </message>
    <message>
        <source>The server answered with a redirect to %1. Check the server&apos;s address in the settings.</source>
        <translation>أجاب الخادم بتحويل إلى %1. تحقق من عنوان الخادم في الإعدادات.</translation>
    </message>
    <message>
        <source>The server refused the request (status %1).</source>
        <translation>رفض الخادم الطلب (الحالة %1).</translation>
    </message>
    <message>
        <source>The server failed (status %1).</source>
        <translation>فشل الخادم (الحالة %1).</translation>
    </message>
    <message>
        <source>The server&apos;s answer was not expected (status %1).</source>
        <translation>إجابة الخادم غير متوقعة (الحالة %1).</translation>
    </message>
    <message>
        <source>The answer is a web page, perhaps a proxy&apos;s or a log-in page.</source>
        <translation>الإجابة صفحة ويب، ربما لوسيط أو صفحة تسجيل دخول.</translation>
    </message>
</context>
<context>
    <name>HttpText</name>
    <message>
        <source>The server&apos;s address must begin with http:// or https:// and a host&apos;s name.</source>
        <translation>يجب أن يبدأ عنوان الخادم بـ http:// أو https:// ثم اسم المضيف.</translation>
    </message>
    <message>
        <source>The server&apos;s address must not hold a user&apos;s name or password. Enter the token apart.</source>
        <translation>يجب ألا يحوي عنوان الخادم اسم مستخدم أو كلمة سر. أدخل الرمز وحده.</translation>
    </message>
    <message>
        <source>The path of the socket %1 is too long for the system.</source>
        <translation>مسار المقبس %1 أطول مما يقبله النظام.</translation>
    </message>
</context>
<context>
    <name>ImageDecoder</name>
    <message>
        <source>The image has %1 × %2 pixels, too many to be shown.</source>
        <translation>في الصورة ⁨%1⁩ × ⁨%2⁩ بكسل، أكثر مما يمكن إظهاره.</translation>
    </message>
    <message>
        <source>The image is damaged.</source>
        <translation>الصورة تالفة.</translation>
    </message>
</context>
<context>
    <name>ImageName</name>
    <message>
        <source>This is not an image&apos;s name: %1</source>
        <translation>ليس هذا اسم صورة: %1</translation>
    </message>
</context>
<context>
    <name>LinePattern</name>
    <message>
        <source>The regular expression is not right at character %1: %2.</source>
        <translation>التعبير النمطي غير صحيح عند المحرف %1: %2.</translation>
    </message>
    <message numerus="yes">
        <source>What is looked for may have at most %n characters.</source>
        <translation>
            <numerusform>لا يزيد ما يُبحث عنه على %n محرف.</numerusform>
            <numerusform>لا يزيد ما يُبحث عنه على محرف واحد.</numerusform>
            <numerusform>لا يزيد ما يُبحث عنه على محرفين.</numerusform>
            <numerusform>لا يزيد ما يُبحث عنه على %n محارف.</numerusform>
            <numerusform>لا يزيد ما يُبحث عنه على %n محرفًا.</numerusform>
            <numerusform>لا يزيد ما يُبحث عنه على %n محرف.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListCursor</name>
    <message>
        <source>The cursor is not one of this list. Begin without one.</source>
        <translation>المؤشر ليس من هذه القائمة. ابدأ بلا مؤشر.</translation>
    </message>
</context>
<context>
    <name>LocalProvider</name>
    <message>
        <source>Workspace folder</source>
        <translation>مجلد العمل</translation>
    </message>
    <message>
        <source>The folder in which its agents work. Without one, a new folder that is deleted with it.</source>
        <translation>المجلد الذي يعمل فيه وكلاؤه. وبدونه مجلد جديد يُحذف معه.</translation>
    </message>
    <message>
        <source>Demo agent</source>
        <translation>وكيل تجريبي</translation>
    </message>
    <message>
        <source>Adds an agent that needs no account.</source>
        <translation>يضيف وكيلًا لا يحتاج إلى حساب.</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>هذا الحاسوب</translation>
    </message>
    <message>
        <source>Not isolated: agents run with your own rights.</source>
        <translation>غير معزول: يعمل الوكلاء بصلاحياتك أنت.</translation>
    </message>
    <message>
        <source>This is not a sandbox of this computer: %1</source>
        <translation>ليس هذا صندوق رمل من هذا الحاسوب: %1</translation>
    </message>
    <message>
        <source>The sandbox&apos;s folder is no longer there: %1</source>
        <translation>لم يعد مجلد صندوق الرمل موجودًا: %1</translation>
    </message>
    <message>
        <source>The workspace folder does not exist: %1. Choose a folder that does.</source>
        <translation>مجلد العمل غير موجود: %1. اختر مجلدًا موجودًا.</translation>
    </message>
    <message>
        <source>The sandbox&apos;s folder cannot be made: %1</source>
        <translation>يتعذّر إنشاء مجلد صندوق الرمل: %1</translation>
    </message>
    <message>
        <source>The sandbox&apos;s folder cannot be written to.</source>
        <translation>تتعذّر الكتابة في مجلد صندوق الرمل.</translation>
    </message>
    <message>
        <source>This is not a sandbox&apos;s key: %1</source>
        <translation>ليس هذا مفتاح صندوق رمل: %1</translation>
    </message>
    <message>
        <source>Looking for sandbox-agent</source>
        <translation>يجري البحث عن sandbox-agent</translation>
    </message>
    <message>
        <source>Making the sandbox&apos;s folder</source>
        <translation>يجري إنشاء مجلد صندوق الرمل</translation>
    </message>
    <message>
        <source>Finding the server that runs already</source>
        <translation>يجري البحث عن الخادم العامل من قبل</translation>
    </message>
    <message>
        <source>Starting the server</source>
        <translation>يجري بدء الخادم</translation>
    </message>
    <message>
        <source>The workspace folder is no longer there: %1. Put it back, or delete the sandbox.</source>
        <translation>لم يعد مجلد العمل موجودًا: %1. أعده، أو احذف صندوق الرمل.</translation>
    </message>
    <message>
        <source>A process that runs in place of the sandbox&apos;s server is not ours.</source>
        <translation>عملية تعمل مكان خادم صندوق الرمل ليست لنا.</translation>
    </message>
    <message>
        <source>Some processes of the sandbox would not end.</source>
        <translation>لم تنتهِ بعض عمليات صندوق الرمل.</translation>
    </message>
    <message>
        <source>The sandbox&apos;s folder could not be removed: %1</source>
        <translation>تعذّرت إزالة مجلد صندوق الرمل: %1</translation>
    </message>
    <message>
        <source>Processes of an earlier server of this sandbox cannot be ended.</source>
        <translation>يتعذّر إنهاء عمليات خادم سابق لصندوق الرمل هذا.</translation>
    </message>
    <message>
        <source>sandbox-agent could not be started: %1</source>
        <translation>تعذّر بدء sandbox-agent: %1</translation>
    </message>
    <message>
        <source>The sandbox&apos;s server did not listen in time, and was ended. What it printed is below.</source>
        <translation>لم ينصت خادم صندوق الرمل في الوقت المناسب، فأُنهي. ما طبعه مذكور أدناه.</translation>
    </message>
    <message>
        <source>The sandbox&apos;s server ended right after its start. What it printed is below.</source>
        <translation>انتهى خادم صندوق الرمل فور بدئه. ما طبعه مذكور أدناه.</translation>
    </message>
    <message>
        <source>The sandbox-agent program that was chosen is not there: %1. Choose another one in the settings, or clear SANDBOX_AGENT_BIN.</source>
        <translation>برنامج sandbox-agent المختار غير موجود: %1. اختر غيره في الإعدادات، أو أفرغ SANDBOX_AGENT_BIN.</translation>
    </message>
    <message>
        <source>sandbox-agent, the server that runs in each sandbox, is not installed on this computer. Install it with the button here, or with ./run --install-only.</source>
        <translation>sandbox-agent، وهو الخادم الذي يعمل في كل صندوق رمل، غير مثبّت على هذا الحاسوب. ثبّته بالزر هنا، أو بالأمر ./run --install-only.</translation>
    </message>
    <message>
        <source>npm is not installed. Install the Debian packages nodejs and npm, then try again.</source>
        <translation>npm غير مثبّت. ثبّت حزمتي دبيان nodejs وnpm، ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>The packages could not be installed.</source>
        <translation>تعذّر تثبيت الحزم.</translation>
    </message>
    <message>
        <source>npm did not finish within ten minutes. Try again.</source>
        <translation>لم ينتهِ npm خلال عشر دقائق. أعد المحاولة.</translation>
    </message>
    <message>
        <source>npm could not install the packages. Is the network there?</source>
        <translation>تعذّر على npm تثبيت الحزم. هل الشبكة موجودة؟</translation>
    </message>
    <message>
        <source>The installed packages could not be put in place.</source>
        <translation>تعذّر وضع الحزم المثبّتة في مكانها.</translation>
    </message>
    <message>
        <source>The demo agent needs Node.js, which is not installed. Install the Debian package nodejs.</source>
        <translation>يحتاج الوكيل التجريبي إلى Node.js، وهو غير مثبّت. ثبّت حزمة دبيان nodejs.</translation>
    </message>
    <message>
        <source>The demo agent is not installed on this computer. Install it with the button here, or with ./run --install-only.</source>
        <translation>الوكيل التجريبي غير مثبّت على هذا الحاسوب. ثبّته بالزر هنا، أو بالأمر ./run --install-only.</translation>
    </message>
    <message>
        <source>The demo agent could not be added to the sandbox.</source>
        <translation>تعذّرت إضافة الوكيل التجريبي إلى صندوق الرمل.</translation>
    </message>
</context>
<context>
    <name>LogFile</name>
    <message>
        <source>There is no room in %1 for more of this log, so only its newest lines are kept. Free some space on the disk.</source>
        <translation>لا مساحة في %1 لمزيد من هذا السجل، فلا تُحفظ إلا أحدث أسطره. أفرغ بعض المساحة على القرص.</translation>
    </message>
    <message>
        <source>Lines of this log could not be written to %1.</source>
        <translation>تعذّرت كتابة أسطر من هذا السجل في %1.</translation>
    </message>
</context>
<context>
    <name>LogSave</name>
    <message>
        <source>Saving the log was stopped.</source>
        <translation>أُوقف حفظ السجل.</translation>
    </message>
    <message>
        <source>The log could not be saved to %1: %2.</source>
        <translation>تعذّر حفظ السجل في %1: %2.</translation>
    </message>
</context>
<context>
    <name>LogStore</name>
    <message>
        <source>… entries were dropped by the server</source>
        <translation>… أسقط الخادم مدخلات</translation>
    </message>
    <message>
        <source>… one entry was dropped by the server</source>
        <translation>… أسقط الخادم مدخلة واحدة</translation>
    </message>
    <message numerus="yes">
        <source>… %Ln entries were dropped by the server</source>
        <translation>
            <numerusform>… أسقط الخادم %Ln مدخلة</numerusform>
            <numerusform>… أسقط الخادم مدخلة واحدة</numerusform>
            <numerusform>… أسقط الخادم مدخلتين</numerusform>
            <numerusform>… أسقط الخادم %Ln مدخلات</numerusform>
            <numerusform>… أسقط الخادم %Ln مدخلة</numerusform>
            <numerusform>… أسقط الخادم %Ln مدخلة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Losses</name>
    <message>
        <source>One agent is at work and will be stopped.</source>
        <translation>وكيل واحد يعمل وسيوقف.</translation>
    </message>
    <message>
        <source>One running process will be ended.</source>
        <translation>عملية واحدة عاملة ستُنهى.</translation>
    </message>
    <message>
        <source>%1 cannot keep it while it sleeps: all files in it are lost. Copy what you want to keep first.</source>
        <translation>لا يستطيع ⁨%1⁩ حفظه أثناء نومه: تُفقد كل الملفات فيه. انسخ أولًا ما تريد إبقاءه.</translation>
    </message>
    <message>
        <source>One session will end.</source>
        <translation>جلسة واحدة ستنتهي.</translation>
    </message>
    <message>
        <source>Your files in %1 stay as they are.</source>
        <translation>تبقى ملفاتك في ⁨%1⁩ كما هي.</translation>
    </message>
    <message>
        <source>Its workspace folder %1 is deleted, with all files in it. Copy what you want to keep first.</source>
        <translation>يُحذف مجلد عمله ⁨%1⁩ مع كل الملفات فيه. انسخ أولًا ما تريد إبقاءه.</translation>
    </message>
    <message>
        <source>All files in it are deleted. Copy what you want to keep first.</source>
        <translation>تُحذف كل الملفات فيه. انسخ أولًا ما تريد إبقاءه.</translation>
    </message>
    <message numerus="yes">
        <source>%n agents are at work and will be stopped.</source>
        <translation>
            <numerusform>لا وكلاء يعملون.</numerusform>
            <numerusform>وكيل واحد يعمل وسيوقف.</numerusform>
            <numerusform>وكيلان يعملان وسيوقفان.</numerusform>
            <numerusform>%n وكلاء يعملون وسيوقفون.</numerusform>
            <numerusform>%n وكيلًا يعملون وسيوقفون.</numerusform>
            <numerusform>%n وكيل يعملون وسيوقفون.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running processes will be ended.</source>
        <translation>
            <numerusform>لا عمليات عاملة.</numerusform>
            <numerusform>عملية واحدة عاملة ستُنهى.</numerusform>
            <numerusform>عمليتان عاملتان ستُنهيان.</numerusform>
            <numerusform>%n عمليات عاملة ستُنهى.</numerusform>
            <numerusform>%n عملية عاملة ستُنهى.</numerusform>
            <numerusform>%n عملية عاملة ستُنهى.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sessions will end.</source>
        <translation>
            <numerusform>لا جلسات ستنتهي.</numerusform>
            <numerusform>جلسة واحدة ستنتهي.</numerusform>
            <numerusform>جلستان ستنتهيان.</numerusform>
            <numerusform>%n جلسات ستنتهي.</numerusform>
            <numerusform>%n جلسة ستنتهي.</numerusform>
            <numerusform>%n جلسة ستنتهي.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MarkActions</name>
    <message>
        <source>A session&apos;s colour is &quot;red&quot;, &quot;amber&quot;, &quot;green&quot;, &quot;blue&quot;, &quot;violet&quot; or &quot;none&quot;.</source>
        <translation>لون الجلسة «red» أو «amber» أو «green» أو «blue» أو «violet» أو «none».</translation>
    </message>
</context>
<context>
    <name>Marks</name>
    <message>
        <source>A tag has a character that cannot be seen: %1</source>
        <translation>في الوسم محرف لا يُرى: %1</translation>
    </message>
    <message numerus="yes">
        <source>A tag has at most %n characters: “%1”</source>
        <translation>
            <numerusform>لا يزيد الوسم على %n محرف: «%1»</numerusform>
            <numerusform>لا يزيد الوسم على محرف واحد: «%1»</numerusform>
            <numerusform>لا يزيد الوسم على محرفين: «%1»</numerusform>
            <numerusform>لا يزيد الوسم على %n محارف: «%1»</numerusform>
            <numerusform>لا يزيد الوسم على %n محرفًا: «%1»</numerusform>
            <numerusform>لا يزيد الوسم على %n محرف: «%1»</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A session has at most %n tags.</source>
        <translation>
            <numerusform>لا تزيد وسوم الجلسة على %n وسم.</numerusform>
            <numerusform>لا تزيد وسوم الجلسة على وسم واحد.</numerusform>
            <numerusform>لا تزيد وسوم الجلسة على وسمين.</numerusform>
            <numerusform>لا تزيد وسوم الجلسة على %n وسوم.</numerusform>
            <numerusform>لا تزيد وسوم الجلسة على %n وسمًا.</numerusform>
            <numerusform>لا تزيد وسوم الجلسة على %n وسم.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Modal</name>
    <message>
        <source>%1 does not know it any more.</source>
        <translation>لم يعد %1 يعرفه.</translation>
    </message>
    <message>
        <source>%1 does not accept the account&apos;s key. Check it in the settings.</source>
        <translation>لا يقبل %1 مفتاح الحساب. تحقق منه في الإعدادات.</translation>
    </message>
    <message>
        <source>%1 gives this account no more at the moment.</source>
        <translation>لا يعطي %1 هذا الحساب مزيدًا في الوقت الحالي.</translation>
    </message>
    <message>
        <source>%1 cannot be reached.</source>
        <translation>يتعذّر الوصول إلى %1.</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>لم يجب %1 في الوقت المناسب.</translation>
    </message>
    <message>
        <source>%1 did not do it.</source>
        <translation>لم يفعلها %1.</translation>
    </message>
    <message>
        <source>The configuration of Modal&apos;s own program is not readable.</source>
        <translation>تتعذّر قراءة إعدادات برنامج Modal نفسه.</translation>
    </message>
    <message>
        <source>Modal does not say how a command ended.</source>
        <translation>لا يقول Modal كيف انتهى أمر.</translation>
    </message>
    <message>
        <source>Token id</source>
        <translation>معرّف الرمز</translation>
    </message>
    <message>
        <source>From “modal token new”, or the settings at modal.com; it begins with “ak-”.</source>
        <translation>من «modal token new»، أو من الإعدادات في modal.com؛ يبدأ بـ «ak-».</translation>
    </message>
    <message>
        <source>Token secret</source>
        <translation>سر الرمز</translation>
    </message>
    <message>
        <source>It begins with “as-”.</source>
        <translation>يبدأ بـ «as-».</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>البيئة</translation>
    </message>
    <message>
        <source>Of the workspace; without one, its default.</source>
        <translation>بيئة في مساحة العمل؛ وبدونها المبدئية.</translation>
    </message>
    <message>
        <source>Address of the service</source>
        <translation>عنوان الخدمة</translation>
    </message>
    <message>
        <source>Only where a proxy of one&apos;s own leads to it.</source>
        <translation>فقط حيث يؤدي وسيط خاص إليها.</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>الصورة</translation>
    </message>
    <message>
        <source>A container image with its tag; it needs npm or curl. Its first use takes minutes.</source>
        <translation>صورة حاوية مع وسمها؛ تحتاج إلى npm أو curl. يستغرق أول استخدام لها دقائق.</translation>
    </message>
    <message>
        <source>Lifetime in minutes</source>
        <translation>العمر بالدقائق</translation>
    </message>
    <message>
        <source>After this time it is ended, and all that is in it is lost. It cannot be extended; a day at most.</source>
        <translation>بعد هذا الوقت يُنهى ويُفقد كل ما فيه. لا يمكن تمديده؛ يوم على الأكثر.</translation>
    </message>
    <message>
        <source>Processors</source>
        <translation>المعالجات</translation>
    </message>
    <message>
        <source>That it gets for sure; it may use more.</source>
        <translation>ما يحصل عليه حتمًا؛ وقد يستخدم أكثر.</translation>
    </message>
    <message>
        <source>Memory in MiB</source>
        <translation>الذاكرة بـ MiB</translation>
    </message>
    <message>
        <source>Modal does not know the account&apos;s environment. Check it in the settings.</source>
        <translation>لا يعرف Modal بيئة الحساب. تحقق منها في الإعدادات.</translation>
    </message>
    <message>
        <source>Modal has removed what the sandbox is made with. Try again.</source>
        <translation>أزال Modal ما يُصنع به صندوق الرمل. أعد المحاولة.</translation>
    </message>
    <message>
        <source>Modal took too long to build the image. Try again later.</source>
        <translation>استغرق Modal وقتًا طويلًا لبناء الصورة. أعد المحاولة لاحقًا.</translation>
    </message>
    <message>
        <source>Modal could not build the image.</source>
        <translation>تعذّر على Modal بناء الصورة.</translation>
    </message>
    <message>
        <source>Modal made a sandbox without an id.</source>
        <translation>صنع Modal صندوق رمل بلا معرّف.</translation>
    </message>
    <message>
        <source>This sandbox at Modal has ended.</source>
        <translation>انتهى صندوق الرمل هذا لدى Modal.</translation>
    </message>
    <message>
        <source>Modal has not started the sandbox yet.</source>
        <translation>لم يبدأ Modal صندوق الرمل بعد.</translation>
    </message>
    <message>
        <source>Modal cannot let a sandbox live longer than was chosen when it was made.</source>
        <translation>لا يستطيع Modal إبقاء صندوق رمل حيًا أطول مما اختير عند صنعه.</translation>
    </message>
    <message>
        <source>Modal does not say where commands are run.</source>
        <translation>لا يقول Modal أين تُشغّل الأوامر.</translation>
    </message>
    <message>
        <source>Needs an account at modal.com and its token. Its sandboxes cannot be paused: they cost money until they are deleted or their time is over.</source>
        <translation>يحتاج إلى حساب لدى modal.com ورمزه. لا يمكن إيقاف صناديق رمله مؤقتًا: فهي تكلّف مالًا حتى تُحذف أو ينقضي وقتها.</translation>
    </message>
    <message>
        <source>The part of Sandgate that speaks to %1 cannot be loaded. Install Sandgate anew, and with it the package libgrpc++1.51.</source>
        <translation>يتعذّر تحميل الجزء من Sandgate الذي يتحدث مع %1. ثبّت Sandgate من جديد، ومعه الحزمة libgrpc++1.51.</translation>
    </message>
</context>
<context>
    <name>Notifications</name>
    <message>
        <source>Sandbox “%1”</source>
        <translation>صندوق الرمل «⁨%1⁩»</translation>
    </message>
    <message>
        <source>Sandbox “%1”, not isolated</source>
        <translation>صندوق الرمل «⁨%1⁩»، غير معزول</translation>
    </message>
    <message>
        <source>Allow once</source>
        <translation>السماح مرة</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>رفض</translation>
    </message>
    <message>
        <source>In %1</source>
        <translation>في ⁨%1⁩</translation>
    </message>
    <message>
        <source>Untitled session</source>
        <translation>جلسة بلا عنوان</translation>
    </message>
    <message>
        <source>%1 asks: %2</source>
        <translation>⁨%1⁩ يسأل: ⁨%2⁩</translation>
    </message>
    <message>
        <source>%1 asks to be signed in</source>
        <translation>⁨%1⁩ يطلب تسجيل الدخول</translation>
    </message>
    <message>
        <source>%1 has finished</source>
        <translation>انتهى ⁨%1⁩</translation>
    </message>
    <message>
        <source>%1 could not go on</source>
        <translation>لم يستطع ⁨%1⁩ المتابعة</translation>
    </message>
    <message>
        <source>%1 was interrupted</source>
        <translation>قوطع ⁨%1⁩</translation>
    </message>
    <message>
        <source>“%1” is about to stop</source>
        <translation>«⁨%1⁩» على وشك التوقف</translation>
    </message>
    <message>
        <source>Its provider stops it at %1. It can be extended in its page.</source>
        <translation>يوقفه مزوّده عند ⁨%1⁩. يمكن تمديده في صفحته.</translation>
    </message>
    <message numerus="yes">
        <source>%n requests wait for your decision</source>
        <translation>
            <numerusform>لا طلبات تنتظر قرارك</numerusform>
            <numerusform>طلب واحد ينتظر قرارك</numerusform>
            <numerusform>طلبان ينتظران قرارك</numerusform>
            <numerusform>%n طلبات تنتظر قرارك</numerusform>
            <numerusform>%n طلبًا تنتظر قرارك</numerusform>
            <numerusform>%n طلب تنتظر قرارك</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agents ask to be signed in</source>
        <translation>
            <numerusform>لا وكلاء يطلبون تسجيل الدخول</numerusform>
            <numerusform>وكيل واحد يطلب تسجيل الدخول</numerusform>
            <numerusform>وكيلان يطلبان تسجيل الدخول</numerusform>
            <numerusform>%n وكلاء يطلبون تسجيل الدخول</numerusform>
            <numerusform>%n وكيلًا يطلبون تسجيل الدخول</numerusform>
            <numerusform>%n وكيل يطلبون تسجيل الدخول</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agents have finished</source>
        <translation>
            <numerusform>لم ينتهِ أي وكيل</numerusform>
            <numerusform>انتهى وكيل واحد</numerusform>
            <numerusform>انتهى وكيلان</numerusform>
            <numerusform>انتهى %n وكلاء</numerusform>
            <numerusform>انتهى %n وكيلًا</numerusform>
            <numerusform>انتهى %n وكيل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sessions could not go on</source>
        <translation>
            <numerusform>لا جلسات متعثرة</numerusform>
            <numerusform>جلسة واحدة لم تستطع المتابعة</numerusform>
            <numerusform>جلستان لم تستطيعا المتابعة</numerusform>
            <numerusform>%n جلسات لم تستطع المتابعة</numerusform>
            <numerusform>%n جلسة لم تستطع المتابعة</numerusform>
            <numerusform>%n جلسة لم تستطع المتابعة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sandboxes are about to stop</source>
        <translation>
            <numerusform>لا صناديق رمل على وشك التوقف</numerusform>
            <numerusform>صندوق رمل واحد على وشك التوقف</numerusform>
            <numerusform>صندوقا رمل على وشك التوقف</numerusform>
            <numerusform>%n صناديق رمل على وشك التوقف</numerusform>
            <numerusform>%n صندوق رمل على وشك التوقف</numerusform>
            <numerusform>%n صندوق رمل على وشك التوقف</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” could not be prepared</source>
        <translation>تعذّر تجهيز «⁨%1⁩»</translation>
    </message>
    <message numerus="yes">
        <source>%n sandboxes could not be prepared</source>
        <translation>
            <numerusform>تعذّر تجهيز أي صندوق رمل</numerusform>
            <numerusform>تعذّر تجهيز صندوق رمل واحد</numerusform>
            <numerusform>تعذّر تجهيز صندوقي رمل</numerusform>
            <numerusform>تعذّر تجهيز %n صناديق رمل</numerusform>
            <numerusform>تعذّر تجهيز %n صندوق رمل</numerusform>
            <numerusform>تعذّر تجهيز %n صندوق رمل</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>The cursor is not one of this list. Begin without one.</source>
        <translation>المؤشر ليس من هذه القائمة. ابدأ بلا مؤشر.</translation>
    </message>
    <message>
        <source>The limit of a page is from 1 to %1.</source>
        <translation>حد الصفحة من 1 إلى %1.</translation>
    </message>
</context>
<context>
    <name>PathPattern</name>
    <message>
        <source>A path pattern is not empty, and neither begins nor ends with a blank.</source>
        <translation>نمط المسار ليس فارغًا، ولا يبدأ ولا ينتهي بفراغ.</translation>
    </message>
    <message>
        <source>“..” is not for patterns: paths that go up are always asked about.</source>
        <translation>«..» ليس للأنماط: يُسأل دائمًا عن المسارات التي تصعد.</translation>
    </message>
    <message>
        <source>“~” stands only at the beginning.</source>
        <translation>لا يكون «~» إلا في البداية.</translation>
    </message>
    <message>
        <source>“**” stands for whole names. Within a name there is “*”.</source>
        <translation>«**» يعني أسماء كاملة. وداخل الاسم «*».</translation>
    </message>
</context>
<context>
    <name>PermissionActions</name>
    <message>
        <source>A reply is once, always or reject.</source>
        <translation>الرد هو once أو always أو reject.</translation>
    </message>
    <message>
        <source>The outcome is neither &quot;selected&quot; nor &quot;cancelled&quot;.</source>
        <translation>النتيجة ليست «selected» ولا «cancelled».</translation>
    </message>
</context>
<context>
    <name>PermissionReply</name>
    <message>
        <source>The agent does not offer this answer. It offers: %1.</source>
        <translation>لا يعرض الوكيل هذه الإجابة. يعرض: %1.</translation>
    </message>
</context>
<context>
    <name>PlainText</name>
    <message>
        <source>%1 s</source>
        <translation>%1 ث</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 د %2 ث</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 س %2 د</translation>
    </message>
</context>
<context>
    <name>Preparation</name>
    <message>
        <source>The repository is no address that git can clone: https://…, ssh://…, user@host:path or a folder of the sandbox that begins with “/”.</source>
        <translation>المستودع ليس عنوانًا يستطيع git استنساخه: https://…، أو ssh://…، أو user@host:path، أو مجلد في صندوق الرمل يبدأ بـ «/».</translation>
    </message>
    <message>
        <source>The repository&apos;s address has a password or a key in it. Give the sandbox a key or a token by its environment instead.</source>
        <translation>في عنوان المستودع كلمة سر أو مفتاح. أعطِ صندوق الرمل مفتاحًا أو رمزًا عبر بيئته بدلًا من ذلك.</translation>
    </message>
    <message>
        <source>The repository&apos;s address has no name at its end.</source>
        <translation>ليس في نهاية عنوان المستودع اسم.</translation>
    </message>
    <message>
        <source>“%1” is no name of a branch.</source>
        <translation>«%1» ليس اسم فرع.</translation>
    </message>
    <message>
        <source>A rule of the plan neither allows, asks nor denies.</source>
        <translation>قاعدة في الخطة لا تسمح ولا تسأل ولا تمنع.</translation>
    </message>
    <message>
        <source>A rule that ends or is suspended cannot be a part of a plan.</source>
        <translation>القاعدة التي تنتهي أو المعلّقة لا تكون جزءًا من خطة.</translation>
    </message>
    <message>
        <source>There is too much in the plan for a new sandbox.</source>
        <translation>في الخطة أكثر مما يسعه صندوق رمل جديد.</translation>
    </message>
    <message>
        <source>A branch is of no use without a repository.</source>
        <translation>لا فائدة من فرع بلا مستودع.</translation>
    </message>
    <message>
        <source>“%1” is no agent&apos;s name.</source>
        <translation>«%1» ليس اسم وكيل.</translation>
    </message>
    <message>
        <source>Make the sandbox</source>
        <translation>صنع صندوق الرمل</translation>
    </message>
    <message>
        <source>Keep one rule for it</source>
        <translation>حفظ قاعدة واحدة له</translation>
    </message>
    <message>
        <source>Clone %1</source>
        <translation>استنساخ %1</translation>
    </message>
    <message>
        <source>Clone %1, branch %2</source>
        <translation>استنساخ %1، الفرع %2</translation>
    </message>
    <message>
        <source>Install the agent %1</source>
        <translation>تثبيت الوكيل %1</translation>
    </message>
    <message>
        <source>Set it up with “%1”</source>
        <translation>إعداده بـ «%1»</translation>
    </message>
    <message>
        <source>Sandgate ended before this had ended.</source>
        <translation>انتهى Sandgate قبل أن ينتهي هذا.</translation>
    </message>
    <message numerus="yes">
        <source>Keep %n rules for it</source>
        <translation>
            <numerusform>حفظ %n قاعدة له</numerusform>
            <numerusform>حفظ قاعدة واحدة له</numerusform>
            <numerusform>حفظ قاعدتين له</numerusform>
            <numerusform>حفظ %n قواعد له</numerusform>
            <numerusform>حفظ %n قاعدة له</numerusform>
            <numerusform>حفظ %n قاعدة له</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProcessActions</name>
    <message>
        <source>The process was removed meanwhile.</source>
        <translation>أُزيلت العملية في هذه الأثناء.</translation>
    </message>
</context>
<context>
    <name>Profiles</name>
    <message>
        <source>There is no profile “%1”.</source>
        <translation>لا يوجد ملف تعريف «%1».</translation>
    </message>
    <message>
        <source>The profile “%1” cannot be used.</source>
        <translation>لا يمكن استخدام ملف التعريف «⁨%1⁩».</translation>
    </message>
    <message>
        <source>What is stored of it cannot be read.</source>
        <translation>لا يمكن قراءة ما خُزّن منه.</translation>
    </message>
    <message numerus="yes">
        <source>A profile needs a name of at most %n characters.</source>
        <translation>
            <numerusform>يحتاج ملف التعريف إلى اسم لا يزيد على %n محرف.</numerusform>
            <numerusform>يحتاج ملف التعريف إلى اسم لا يزيد على محرف واحد.</numerusform>
            <numerusform>يحتاج ملف التعريف إلى اسم لا يزيد على محرفين.</numerusform>
            <numerusform>يحتاج ملف التعريف إلى اسم لا يزيد على %n محارف.</numerusform>
            <numerusform>يحتاج ملف التعريف إلى اسم لا يزيد على %n محرفًا.</numerusform>
            <numerusform>يحتاج ملف التعريف إلى اسم لا يزيد على %n محرف.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgramCall</name>
    <message>
        <source>The program %1 cannot be started.</source>
        <translation>يتعذّر بدء البرنامج %1.</translation>
    </message>
    <message>
        <source>The program %1 took too long, and was ended.</source>
        <translation>استغرق البرنامج %1 وقتًا طويلًا، فأُنهي.</translation>
    </message>
    <message>
        <source>The program %1 says too much.</source>
        <translation>يقول البرنامج %1 أكثر من اللازم.</translation>
    </message>
    <message>
        <source>The program %1 crashed.</source>
        <translation>انهار البرنامج %1.</translation>
    </message>
</context>
<context>
    <name>ProviderChoice</name>
    <message>
        <source>No provider could be chosen for the sandbox.</source>
        <translation>تعذّر اختيار مزوّد لصندوق الرمل.</translation>
    </message>
</context>
<context>
    <name>PullProgress</name>
    <message>
        <source>Asking for the image</source>
        <translation>يُسأل عن الصورة</translation>
    </message>
    <message numerus="yes">
        <source>Unpacking the image: %1 of %n layers</source>
        <translation>
            <numerusform>يجري فك الصورة: %1 من %n طبقة</numerusform>
            <numerusform>يجري فك الصورة: %1 من طبقة واحدة</numerusform>
            <numerusform>يجري فك الصورة: %1 من طبقتين</numerusform>
            <numerusform>يجري فك الصورة: %1 من %n طبقات</numerusform>
            <numerusform>يجري فك الصورة: %1 من %n طبقة</numerusform>
            <numerusform>يجري فك الصورة: %1 من %n طبقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fetching the image: %1 of %n layers</source>
        <translation>
            <numerusform>يجري جلب الصورة: %1 من %n طبقة</numerusform>
            <numerusform>يجري جلب الصورة: %1 من طبقة واحدة</numerusform>
            <numerusform>يجري جلب الصورة: %1 من طبقتين</numerusform>
            <numerusform>يجري جلب الصورة: %1 من %n طبقات</numerusform>
            <numerusform>يجري جلب الصورة: %1 من %n طبقة</numerusform>
            <numerusform>يجري جلب الصورة: %1 من %n طبقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fetching the image: %1 of %2, %3 of %n layers</source>
        <translation>
            <numerusform>يجري جلب الصورة: %1 من %2، %3 من %n طبقة</numerusform>
            <numerusform>يجري جلب الصورة: %1 من %2، %3 من طبقة واحدة</numerusform>
            <numerusform>يجري جلب الصورة: %1 من %2، %3 من طبقتين</numerusform>
            <numerusform>يجري جلب الصورة: %1 من %2، %3 من %n طبقات</numerusform>
            <numerusform>يجري جلب الصورة: %1 من %2، %3 من %n طبقة</numerusform>
            <numerusform>يجري جلب الصورة: %1 من %2، %3 من %n طبقة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>There is nothing that could read what is stored.</source>
        <translation>لا يوجد ما يقرأ المخزَّن.</translation>
    </message>
</context>
<context>
    <name>RemoteCore</name>
    <message>
        <source>The running Sandgate does not answer.</source>
        <translation>لا يجيب Sandgate العامل.</translation>
    </message>
    <message>
        <source>The running Sandgate ended before it had answered.</source>
        <translation>انتهى Sandgate العامل قبل أن يجيب.</translation>
    </message>
</context>
<context>
    <name>RemoteProvider</name>
    <message>
        <source>A running server</source>
        <translation>خادم يعمل</translation>
    </message>
    <message>
        <source>Needs the address of a sandbox-agent server, and its token. Sandgate does not end it.</source>
        <translation>يحتاج إلى عنوان خادم sandbox-agent ورمزه. لا ينهيه Sandgate.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>الخادم</translation>
    </message>
    <message>
        <source>The name under which it was entered.</source>
        <translation>الاسم الذي أُدخل به.</translation>
    </message>
    <message>
        <source>Workspace folder</source>
        <translation>مجلد العمل</translation>
    </message>
    <message>
        <source>The folder there in which agents work.</source>
        <translation>المجلد هناك الذي يعمل فيه الوكلاء.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Such as https://box.example.com or http://127.0.0.1:2468.</source>
        <translation>مثل https://box.example.com أو http://127.0.0.1:2468.</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>الرمز</translation>
    </message>
    <message>
        <source>That the server was started with; empty when it was started without one.</source>
        <translation>الذي بدأ به الخادم؛ فارغ إن بدأ بلا رمز.</translation>
    </message>
    <message>
        <source>More headers</source>
        <translation>ترويسات أخرى</translation>
    </message>
    <message>
        <source>For what is in front of the server, each as Name: value, several with | between.</source>
        <translation>لما أمام الخادم، كل منها بصيغة Name: value، وبين العديد منها |.</translation>
    </message>
    <message>
        <source>This is not the address of a server: %1</source>
        <translation>ليس هذا عنوان خادم: %1</translation>
    </message>
    <message>
        <source>A header is written as Name: value.</source>
        <translation>تُكتب الترويسة بصيغة Name: value.</translation>
    </message>
    <message>
        <source>The server does not answer as one.</source>
        <translation>لا يجيب الخادم كخادم.</translation>
    </message>
    <message>
        <source>What answers at this address is not sandbox-agent.</source>
        <translation>ما يجيب عند هذا العنوان ليس sandbox-agent.</translation>
    </message>
    <message>
        <source>Asking the server</source>
        <translation>يُسأل الخادم</translation>
    </message>
</context>
<context>
    <name>Rule</name>
    <message>
        <source>The command can never match.</source>
        <translation>لا يمكن أن يطابق الأمر أبدًا.</translation>
    </message>
    <message>
        <source>The command can never match: a rule that allows names the program without a wildcard.</source>
        <translation>لا يمكن أن يطابق الأمر أبدًا: القاعدة التي تسمح تسمّي البرنامج بلا حرف بدل.</translation>
    </message>
    <message>
        <source>The path can never match.</source>
        <translation>لا يمكن أن يطابق المسار أبدًا.</translation>
    </message>
    <message>
        <source>The host can never match.</source>
        <translation>لا يمكن أن يطابق المضيف أبدًا.</translation>
    </message>
    <message>
        <source>The pattern can never match: %1 in it cannot be told from other characters, and what has such a character is always asked about.</source>
        <translation>لا يمكن أن يطابق النمط أبدًا: %1 فيه يلتبس بمحارف أخرى، وما فيه محرف كهذا يُسأل عنه دائمًا.</translation>
    </message>
    <message>
        <source>A rule says which session, sandbox, project, agent or provider it is for, unless it is for everywhere.</source>
        <translation>تقول القاعدة لأي جلسة أو صندوق رمل أو مشروع أو وكيل أو مزوّد هي، ما لم تكن لكل مكان.</translation>
    </message>
    <message>
        <source>A rule that allows says what: a kind of tool, a command, a path or a host.</source>
        <translation>القاعدة التي تسمح تقول بماذا: نوع أداة، أو أمر، أو مسار، أو مضيف.</translation>
    </message>
    <message>
        <source>Its time is over.</source>
        <translation>انقضى وقتها.</translation>
    </message>
    <message>
        <source>Tools of the kind “%1” are always asked about.</source>
        <translation>الأدوات من النوع «%1» يُسأل عنها دائمًا.</translation>
    </message>
    <message>
        <source>What it allows is always denied.</source>
        <translation>ما تسمح به ممنوع دائمًا.</translation>
    </message>
    <message>
        <source>Another rule comes first: %1</source>
        <translation>قاعدة أخرى تسبقها: %1</translation>
    </message>
    <message numerus="yes">
        <source>A part of a rule has at most %n characters.</source>
        <translation>
            <numerusform>لا يزيد جزء القاعدة على %n محرف.</numerusform>
            <numerusform>لا يزيد جزء القاعدة على محرف واحد.</numerusform>
            <numerusform>لا يزيد جزء القاعدة على محرفين.</numerusform>
            <numerusform>لا يزيد جزء القاعدة على %n محارف.</numerusform>
            <numerusform>لا يزيد جزء القاعدة على %n محرفًا.</numerusform>
            <numerusform>لا يزيد جزء القاعدة على %n محرف.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RuleActions</name>
    <message>
        <source>The effect of a rule is allow, ask or deny.</source>
        <translation>أثر القاعدة allow أو ask أو deny.</translation>
    </message>
    <message>
        <source>The scope of a rule is session, sandbox, project, agent, provider or everywhere.</source>
        <translation>نطاق القاعدة session أو sandbox أو project أو agent أو provider أو everywhere.</translation>
    </message>
    <message>
        <source>There is no rule &quot;%1&quot;.</source>
        <translation>لا توجد قاعدة «%1».</translation>
    </message>
    <message>
        <source>&quot;%1&quot; means several rules. Use the whole id.</source>
        <translation>«%1» يعني عدة قواعد. استخدم المعرّف كاملًا.</translation>
    </message>
    <message>
        <source>Decisions are exported as &quot;csv&quot; or as &quot;jsonl&quot;.</source>
        <translation>تُصدَّر القرارات بصيغة «csv» أو «jsonl».</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>Allow</source>
        <translation>سماح</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>سؤال</translation>
    </message>
    <message>
        <source>Deny</source>
        <translation>منع</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>سُمح</translation>
    </message>
    <message>
        <source>Denied</source>
        <translation>مُنع</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>أُجيب</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>انقضى</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>أُلغي</translation>
    </message>
    <message>
        <source>Session “%1” only</source>
        <translation>الجلسة «⁨%1⁩» فقط</translation>
    </message>
    <message>
        <source>All sessions in sandbox “%1”</source>
        <translation>كل الجلسات في صندوق الرمل «⁨%1⁩»</translation>
    </message>
    <message>
        <source>Sessions in folder %1, in every sandbox</source>
        <translation>الجلسات في المجلد ⁨%1⁩، في كل صندوق رمل</translation>
    </message>
    <message>
        <source>Agent %1, in every sandbox</source>
        <translation>الوكيل ⁨%1⁩، في كل صندوق رمل</translation>
    </message>
    <message>
        <source>All sandboxes of %1</source>
        <translation>كل صناديق رمل ⁨%1⁩</translation>
    </message>
    <message>
        <source>Everywhere: all agents in all sandboxes</source>
        <translation>في كل مكان: كل الوكلاء في كل صناديق الرمل</translation>
    </message>
    <message>
        <source>path %1</source>
        <translation>المسار ⁨%1⁩</translation>
    </message>
    <message>
        <source>host %1</source>
        <translation>المضيف ⁨%1⁩</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>كل شيء</translation>
    </message>
    <message>
        <source>You, in a window</source>
        <translation>أنت، في نافذة</translation>
    </message>
    <message>
        <source>sandgate-cli</source>
        <translation>sandgate-cli</translation>
    </message>
    <message>
        <source>You</source>
        <translation>أنت</translation>
    </message>
    <message>
        <source>Built-in denial</source>
        <translation>منع مضمّن</translation>
    </message>
    <message>
        <source>Everything was allowed</source>
        <translation>كان كل شيء مسموحًا</translation>
    </message>
    <message>
        <source>Nobody answered</source>
        <translation>لم يجب أحد</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>قاعدة</translation>
    </message>
    <message>
        <source>Rule that was revoked</source>
        <translation>قاعدة سُحبت</translation>
    </message>
</context>
<context>
    <name>SandboxFiles</name>
    <message>
        <source>%1 was changed in the sandbox since it was read. Nothing was saved.</source>
        <translation>تغيّر %1 في صندوق الرمل منذ قراءته. لم يُحفظ شيء.</translation>
    </message>
    <message>
        <source>There is something called %1 already.</source>
        <translation>يوجد شيء باسم %1 من قبل.</translation>
    </message>
    <message>
        <source>%1 holds too many files to be listed. Look into it by a command.</source>
        <translation>في %1 ملفات أكثر من أن تُسرد. انظر فيه بأمر.</translation>
    </message>
    <message>
        <source>The sandbox&apos;s server gave a list that is none.</source>
        <translation>أعطى خادم صندوق الرمل قائمة ليست بقائمة.</translation>
    </message>
    <message>
        <source>The sandbox&apos;s server gave an answer that is no JSON.</source>
        <translation>أعطى خادم صندوق الرمل إجابة ليست JSON.</translation>
    </message>
    <message>
        <source>%1 is a folder.</source>
        <translation>%1 مجلد.</translation>
    </message>
    <message>
        <source>%1 is too large to be looked into in this sandbox, which has no sh with tail, head and base64. Download it instead.</source>
        <translation>%1 أكبر من أن يُنظر فيه في صندوق الرمل هذا، إذ ليس فيه sh مع tail وhead وbase64. نزّله بدلًا من ذلك.</translation>
    </message>
    <message>
        <source>%1 was not saved.</source>
        <translation>لم يُحفظ %1.</translation>
    </message>
    <message>
        <source>Whether %1 was saved is not known. What was to be in it is in %2.</source>
        <translation>لا يُعرف هل حُفظ %1. ما كان ينبغي أن يكون فيه موجود في %2.</translation>
    </message>
    <message>
        <source>%1 cannot be deleted.</source>
        <translation>يتعذّر حذف %1.</translation>
    </message>
    <message>
        <source>Whether %1 was deleted is not known.</source>
        <translation>لا يُعرف هل حُذف %1.</translation>
    </message>
    <message>
        <source>Not all of %1 could be deleted.</source>
        <translation>تعذّر حذف %1 كله.</translation>
    </message>
    <message>
        <source>There is no git in this sandbox, or it cannot be run.</source>
        <translation>لا يوجد git في صندوق الرمل هذا، أو يتعذّر تشغيله.</translation>
    </message>
    <message>
        <source>Git cannot tell what changed in %1.</source>
        <translation>لا يستطيع git أن يقول ما تغيّر في %1.</translation>
    </message>
</context>
<context>
    <name>SandboxSetup</name>
    <message>
        <source>There are more than %1 entries.</source>
        <translation>المدخلات أكثر من %1.</translation>
    </message>
    <message>
        <source>it names no command</source>
        <translation>لا يسمّي أمرًا</translation>
    </message>
    <message>
        <source>its type is neither local nor remote</source>
        <translation>نوعه ليس local ولا remote</translation>
    </message>
    <message>
        <source>its address is none of http or https</source>
        <translation>عنوانه ليس http ولا https</translation>
    </message>
    <message>
        <source>A file of the set-up is damaged. Mend or delete it in the sandbox, in .sandbox-agent/config of the folder.</source>
        <translation>ملف من الإعداد تالف. أصلحه أو احذفه في صندوق الرمل، في .sandbox-agent/config من المجلد.</translation>
    </message>
    <message>
        <source>The MCP server “%1” cannot be used: %2.</source>
        <translation>لا يمكن استخدام خادم MCP «%1»: %2.</translation>
    </message>
    <message>
        <source>The skill “%1” names no source.</source>
        <translation>لا تسمّي المهارة «%1» مصدرًا.</translation>
    </message>
    <message>
        <source>The limit %1 is a whole number from 1 on.</source>
        <translation>الحد %1 عدد صحيح من 1 فصاعدًا.</translation>
    </message>
    <message>
        <source>The set-up is larger than %1 bytes.</source>
        <translation>الإعداد أكبر من %1 بايت.</translation>
    </message>
    <message numerus="yes">
        <source>A name has at most %n characters, all of which can be seen.</source>
        <translation>
            <numerusform>لا يزيد الاسم على %n محرف، كلها مرئية.</numerusform>
            <numerusform>لا يزيد الاسم على محرف واحد، كلها مرئية.</numerusform>
            <numerusform>لا يزيد الاسم على محرفين، كلها مرئية.</numerusform>
            <numerusform>لا يزيد الاسم على %n محارف، كلها مرئية.</numerusform>
            <numerusform>لا يزيد الاسم على %n محرفًا، كلها مرئية.</numerusform>
            <numerusform>لا يزيد الاسم على %n محرف، كلها مرئية.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>Enter what to look for.</source>
        <translation>أدخل ما تبحث عنه.</translation>
    </message>
    <message>
        <source>The search index is damaged. It is made anew when Sandgate is started again; no conversation is lost.</source>
        <translation>فهرس البحث تالف. يُصنع من جديد عند بدء Sandgate التالي؛ لا تُفقد أي محادثة.</translation>
    </message>
    <message>
        <source>The text to look for is too long. Use fewer words.</source>
        <translation>النص المراد بحثه طويل جدًا. استخدم كلمات أقل.</translation>
    </message>
    <message>
        <source>Enter a word or a number to look for.</source>
        <translation>أدخل كلمة أو رقمًا للبحث.</translation>
    </message>
    <message>
        <source>These are too many words to look for. Use fewer.</source>
        <translation>هذه كلمات بحث أكثر من اللازم. استخدم أقل.</translation>
    </message>
</context>
<context>
    <name>ServerApi</name>
    <message>
        <source>The sandbox&apos;s server gave an answer that is no JSON.</source>
        <translation>أعطى خادم صندوق الرمل إجابة ليست JSON.</translation>
    </message>
    <message>
        <source>The sandbox&apos;s server is not well.</source>
        <translation>خادم صندوق الرمل ليس على ما يرام.</translation>
    </message>
    <message>
        <source>Nothing was moved.</source>
        <translation>لم يُنقل شيء.</translation>
    </message>
    <message>
        <source>The sandbox&apos;s server started a process without saying which.</source>
        <translation>بدأ خادم صندوق الرمل عملية دون أن يقول أيها.</translation>
    </message>
</context>
<context>
    <name>ServerCall</name>
    <message>
        <source>The sandbox&apos;s server gave an answer that is no JSON.</source>
        <translation>أعطى خادم صندوق الرمل إجابة ليست JSON.</translation>
    </message>
    <message>
        <source>The encoding is either utf8 or base64.</source>
        <translation>الترميز utf8 أو base64.</translation>
    </message>
    <message>
        <source>The data is not valid base64.</source>
        <translation>البيانات ليست base64 صالحة.</translation>
    </message>
</context>
<context>
    <name>SessionExport</name>
    <message>
        <source>The file %1 cannot be written.</source>
        <translation>تتعذّر كتابة الملف %1.</translation>
    </message>
    <message>
        <source>The session was not exported: event %1 is not there any more.</source>
        <translation>لم تُصدَّر الجلسة: لم يعد الحدث %1 موجودًا.</translation>
    </message>
    <message>
        <source>The session could not be written. Check the free space and the folder.</source>
        <translation>تعذّرت كتابة الجلسة. تحقق من المساحة الحرة ومن المجلد.</translation>
    </message>
</context>
<context>
    <name>SessionHooks</name>
    <message>
        <source>The connection was not allowed.</source>
        <translation>لم يُسمح بالاتصال.</translation>
    </message>
</context>
<context>
    <name>SessionImport</name>
    <message>
        <source>The file %1 cannot be read.</source>
        <translation>تتعذّر قراءة الملف %1.</translation>
    </message>
    <message>
        <source>Nothing was imported. Line %1:</source>
        <translation>لم يُستورد شيء. السطر %1:</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>الملف فارغ.</translation>
    </message>
    <message>
        <source>The file ends after event %1 of %2: it was cut off.</source>
        <translation>ينتهي الملف بعد الحدث %1 من %2: فقد قُطع.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>تتعذّر قراءة الملف.</translation>
    </message>
    <message>
        <source>The line is too long.</source>
        <translation>السطر طويل جدًا.</translation>
    </message>
    <message>
        <source>A second session begins. Each file has one.</source>
        <translation>تبدأ جلسة ثانية. لكل ملف جلسة واحدة.</translation>
    </message>
    <message>
        <source>The file does not begin with a session.</source>
        <translation>لا يبدأ الملف بجلسة.</translation>
    </message>
    <message>
        <source>Event %1 is not the one that comes next.</source>
        <translation>الحدث %1 ليس الذي يأتي تاليًا.</translation>
    </message>
    <message>
        <source>The permission request is of no event of this session.</source>
        <translation>لا ينتمي طلب الإذن إلى حدث من هذه الجلسة.</translation>
    </message>
    <message>
        <source>It was still open when the session was exported.</source>
        <translation>كان ما زال مفتوحًا عند تصدير الجلسة.</translation>
    </message>
    <message>
        <source>Imported sessions</source>
        <translation>الجلسات المستوردة</translation>
    </message>
    <message>
        <source>%1 (import not finished)</source>
        <translation>%1 (لم يكتمل الاستيراد)</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is missing or is not as it should be.</source>
        <translation>«%1» ناقص أو ليس كما ينبغي.</translation>
    </message>
    <message>
        <source>This file was written by a newer Sandgate.</source>
        <translation>كتب هذا الملف إصدار أحدث من Sandgate.</translation>
    </message>
    <message>
        <source>This is no session that Sandgate has exported.</source>
        <translation>ليست هذه جلسة صدّرها Sandgate.</translation>
    </message>
    <message>
        <source>This is no UTF-8 text.</source>
        <translation>ليس هذا نص UTF-8.</translation>
    </message>
    <message>
        <source>This is no JSON object.</source>
        <translation>ليس هذا كائن JSON.</translation>
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
        <translation>مفعّل</translation>
    </message>
    <message>
        <source>off</source>
        <translation>معطّل</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>الوضع</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>النموذج</translation>
    </message>
</context>
<context>
    <name>SessionSettings</name>
    <message>
        <source>Mode</source>
        <translation>الوضع</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>النموذج</translation>
    </message>
    <message>
        <source>none</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>No mode is named. There are: %1.</source>
        <translation>لم يُسمَّ وضع. المتاح: %1.</translation>
    </message>
    <message>
        <source>The session has no mode “%1”. There are: %2.</source>
        <translation>ليس للجلسة وضع «%1». المتاح: %2.</translation>
    </message>
    <message>
        <source>The session has no option “%1”. There are: %2.</source>
        <translation>ليس للجلسة خيار «%1». المتاح: %2.</translation>
    </message>
    <message>
        <source>The option “%1” is either true or false.</source>
        <translation>الخيار «%1» هو true أو false.</translation>
    </message>
    <message>
        <source>The option “%1” has no value “%2”. There are: %3.</source>
        <translation>ليس للخيار «%1» القيمة «%2». المتاح: %3.</translation>
    </message>
    <message>
        <source>The session has no model “%1”. There are: %2.</source>
        <translation>ليس للجلسة نموذج «%1». المتاح: %2.</translation>
    </message>
    <message>
        <source>The session has no option of the category “%1”. There are: %2.</source>
        <translation>ليس للجلسة خيار من الفئة «%1». المتاح: %2.</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>a text</source>
        <translation>نصًا</translation>
    </message>
    <message>
        <source>a number from %1 to %2</source>
        <translation>رقمًا من %1 إلى %2</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true أو false</translation>
    </message>
    <message>
        <source>one of: %1</source>
        <translation>واحدًا من: %1</translation>
    </message>
    <message>
        <source>the whole path of a folder</source>
        <translation>المسار الكامل لمجلد</translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation>قائمة نصوص</translation>
    </message>
    <message>
        <source>names with a text each</source>
        <translation>أسماء لكل منها نص</translation>
    </message>
    <message>
        <source>There is no setting “%1” here.</source>
        <translation>لا يوجد إعداد «%1» هنا.</translation>
    </message>
    <message>
        <source>“%1” (%2) must be %3.</source>
        <translation>يجب أن يكون «%1» (%2) %3.</translation>
    </message>
    <message>
        <source>“%1” (%2) is needed. %3</source>
        <translation>«%1» (%2) مطلوب. %3</translation>
    </message>
    <message>
        <source>“%1” is written as NAME=VALUE,NAME=VALUE.</source>
        <translation>يُكتب «%1» بصيغة NAME=VALUE,NAME=VALUE.</translation>
    </message>
</context>
<context>
    <name>SetupEntry</name>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Agents are told of it</source>
        <translation>يُخبَر به الوكلاء</translation>
    </message>
    <message>
        <source>MCP Server: a Program</source>
        <translation>خادم MCP: برنامج</translation>
    </message>
    <message>
        <source>MCP Server: an Address</source>
        <translation>خادم MCP: عنوان</translation>
    </message>
    <message>
        <source>Skill</source>
        <translation>مهارة</translation>
    </message>
    <message>
        <source>Limits for Processes</source>
        <translation>حدود العمليات</translation>
    </message>
    <message>
        <source>MCP server</source>
        <translation>خادم MCP</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>حد</translation>
    </message>
    <message>
        <source>%1 is missing: %2</source>
        <translation>⁨%1⁩ ناقص: ⁨%2⁩</translation>
    </message>
    <message>
        <source>%1 is %2, and should be %3</source>
        <translation>⁨%1⁩ هو ⁨%2⁩، وينبغي أن يكون ⁨%3⁩</translation>
    </message>
    <message>
        <source>%1 is there besides: %2</source>
        <translation>⁨%1⁩ موجود زيادةً: ⁨%2⁩</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>سطر الأوامر</translation>
    </message>
    <message>
        <source>The program in the sandbox with its arguments, such as npx -y files-mcp.</source>
        <translation>البرنامج في صندوق الرمل مع معاملاته، مثل ⁦npx -y files-mcp⁩.</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>البيئة</translation>
    </message>
    <message>
        <source>It is kept in the sandbox as plain text: no place for secrets.</source>
        <translation>يُحفظ في صندوق الرمل نصًا صريحًا: ليس مكانًا للأسرار.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Such as https://mcp.example.com/.</source>
        <translation>مثل ⁦https://mcp.example.com/⁩.</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>الترويسات</translation>
    </message>
    <message>
        <source>They are kept in the sandbox as plain text: no place for secrets.</source>
        <translation>تُحفظ في صندوق الرمل نصًا صريحًا: ليست مكانًا للأسرار.</translation>
    </message>
    <message>
        <source>It speaks the older transport, server-sent events</source>
        <translation>يتحدث بالنقل الأقدم، ⁦server-sent events⁩</translation>
    </message>
    <message>
        <source>Kind of source</source>
        <translation>نوع المصدر</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>A repository as owner/name, an address for git, or a folder in the sandbox.</source>
        <translation>مستودع بصيغة ⁦owner/name⁩، أو عنوان لـ git، أو مجلد في صندوق الرمل.</translation>
    </message>
    <message>
        <source>Skills</source>
        <translation>المهارات</translation>
    </message>
    <message>
        <source>Which of the source&apos;s; none: all of them.</source>
        <translation>أي مهارات المصدر؛ وبدونها كلها.</translation>
    </message>
    <message>
        <source>Branch, tag or commit</source>
        <translation>فرع أو وسم أو إيداع</translation>
    </message>
    <message>
        <source>Folder in the source</source>
        <translation>المجلد في المصدر</translation>
    </message>
    <message>
        <source>Processes at once</source>
        <translation>العمليات معًا</translation>
    </message>
    <message>
        <source>Usual time of a run</source>
        <translation>الوقت المعتاد للتشغيل</translation>
    </message>
    <message>
        <source>In milliseconds.</source>
        <translation>بالملي ثانية.</translation>
    </message>
    <message>
        <source>Longest time of a run</source>
        <translation>أطول وقت للتشغيل</translation>
    </message>
    <message>
        <source>Output of a run</source>
        <translation>خرج التشغيل</translation>
    </message>
    <message>
        <source>In bytes, of each stream.</source>
        <translation>بالبايت، لكل مجرى.</translation>
    </message>
    <message>
        <source>Log of a process</source>
        <translation>سجل العملية</translation>
    </message>
    <message>
        <source>In bytes; the server drops older output. Sandgate keeps what it has seen.</source>
        <translation>بالبايت؛ يُسقط الخادم الخرج الأقدم. ويحفظ Sandgate ما رآه.</translation>
    </message>
    <message>
        <source>Input at a time</source>
        <translation>المدخل في المرة الواحدة</translation>
    </message>
    <message>
        <source>In bytes.</source>
        <translation>بالبايت.</translation>
    </message>
    <message>
        <source>%1 “%2”</source>
        <translation>%1 «⁨%2⁩»</translation>
    </message>
</context>
<context>
    <name>Setups</name>
    <message>
        <source>“%1” was not set up: %2</source>
        <translation>لم يُعَدّ «%1»: %2</translation>
    </message>
    <message>
        <source>Process limits</source>
        <translation>حدود العمليات</translation>
    </message>
    <message>
        <source>There is no set-up “%1”.</source>
        <translation>لا يوجد إعداد «%1».</translation>
    </message>
    <message numerus="yes">
        <source>A set-up needs a name of at most %n characters.</source>
        <translation>
            <numerusform>يحتاج الإعداد إلى اسم لا يزيد على %n محرف.</numerusform>
            <numerusform>يحتاج الإعداد إلى اسم لا يزيد على محرف واحد.</numerusform>
            <numerusform>يحتاج الإعداد إلى اسم لا يزيد على محرفين.</numerusform>
            <numerusform>يحتاج الإعداد إلى اسم لا يزيد على %n محارف.</numerusform>
            <numerusform>يحتاج الإعداد إلى اسم لا يزيد على %n محرفًا.</numerusform>
            <numerusform>يحتاج الإعداد إلى اسم لا يزيد على %n محرف.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShellLine</name>
    <message>
        <source>The command is too long to be understood.</source>
        <translation>الأمر أطول من أن يُفهم.</translation>
    </message>
    <message>
        <source>Commands are nested too deeply to be understood.</source>
        <translation>الأوامر متداخلة أعمق من أن تُفهم.</translation>
    </message>
    <message>
        <source>A here-document does not end.</source>
        <translation>مستند here-document لا ينتهي.</translation>
    </message>
    <message>
        <source>A parenthesis is not closed.</source>
        <translation>قوس غير مغلق.</translation>
    </message>
    <message>
        <source>A parenthesis is closed that was not opened.</source>
        <translation>قوس يُغلق ولم يُفتح.</translation>
    </message>
    <message>
        <source>It has a case statement.</source>
        <translation>فيه عبارة case.</translation>
    </message>
    <message>
        <source>It has a function, a list of values or a pattern with parentheses.</source>
        <translation>فيه دالة أو قائمة قيم أو نمط بأقواس.</translation>
    </message>
    <message>
        <source>It has arithmetic, or a subshell in a subshell.</source>
        <translation>فيه حساب، أو صدفة فرعية داخل صدفة فرعية.</translation>
    </message>
    <message>
        <source>A comment in it has characters of the shell&apos;s own.</source>
        <translation>في تعليق فيه محارف خاصة بالصدفة.</translation>
    </message>
    <message>
        <source>It has a character that is not understood.</source>
        <translation>فيه محرف غير مفهوم.</translation>
    </message>
    <message>
        <source>Something follows a group of commands.</source>
        <translation>شيء يلي مجموعة أوامر.</translation>
    </message>
    <message>
        <source>“%1” is not understood.</source>
        <translation>«%1» غير مفهوم.</translation>
    </message>
    <message>
        <source>A redirection leads nowhere.</source>
        <translation>إعادة توجيه لا تؤدي إلى مكان.</translation>
    </message>
    <message>
        <source>The end of a here-document is not known.</source>
        <translation>نهاية here-document غير معروفة.</translation>
    </message>
    <message>
        <source>It has too many commands to be understood.</source>
        <translation>فيه أوامر أكثر من أن تُفهم.</translation>
    </message>
    <message>
        <source>It ends in a backslash.</source>
        <translation>ينتهي بشرطة مائلة عكسية.</translation>
    </message>
    <message>
        <source>A quote is not closed.</source>
        <translation>علامة اقتباس غير مغلقة.</translation>
    </message>
    <message>
        <source>It has arithmetic, or a subshell in a substitution.</source>
        <translation>فيه حساب، أو صدفة فرعية داخل استبدال.</translation>
    </message>
    <message>
        <source>$&apos;...&apos; is not understood.</source>
        <translation>$&apos;...&apos; غير مفهوم.</translation>
    </message>
    <message>
        <source>It has arithmetic.</source>
        <translation>فيه حساب.</translation>
    </message>
    <message>
        <source>A brace is not closed.</source>
        <translation>قوس معقوف غير مغلق.</translation>
    </message>
    <message>
        <source>A backtick is not closed.</source>
        <translation>علامة ` غير مغلقة.</translation>
    </message>
    <message>
        <source>What “%1” runs is not known.</source>
        <translation>لا يُعرف ما يشغّله «%1».</translation>
    </message>
    <message>
        <source>“%1” runs what it is given, and that is not known.</source>
        <translation>يشغّل «%1» ما يُعطى له، وهذا غير معروف.</translation>
    </message>
    <message>
        <source>Which program runs is not known.</source>
        <translation>لا يُعرف أي برنامج يعمل.</translation>
    </message>
</context>
<context>
    <name>Sprites</name>
    <message>
        <source>The connection to the sandbox was cut before a command in it had ended.</source>
        <translation>انقطع الاتصال بصندوق الرمل قبل أن ينتهي أمر فيه.</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>الرمز</translation>
    </message>
    <message>
        <source>Of the organization that pays, from the Sprites dashboard or command line.</source>
        <translation>للمنظمة التي تدفع، من لوحة Sprites أو سطر أوامره.</translation>
    </message>
    <message>
        <source>Address of the API</source>
        <translation>عنوان الواجهة البرمجية</translation>
    </message>
    <message>
        <source>Without one, that of Fly.</source>
        <translation>وبدونه واجهة Fly.</translation>
    </message>
    <message>
        <source>Sprites made something else than the sandbox.</source>
        <translation>صنع Sprites شيئًا غير صندوق الرمل.</translation>
    </message>
    <message>
        <source>The command in the sandbox took too long, and was ended.</source>
        <translation>استغرق الأمر في صندوق الرمل وقتًا طويلًا، فأُنهي.</translation>
    </message>
    <message>
        <source>Sprites does not say where the sandbox is reached.</source>
        <translation>لا يقول Sprites أين يُوصل إلى صندوق الرمل.</translation>
    </message>
    <message>
        <source>Needs an account at sprites.dev and its token. Sprites fall asleep when nothing is connected.</source>
        <translation>يحتاج إلى حساب لدى sprites.dev ورمزه. تنام صناديق Sprites حين لا يتصل شيء.</translation>
    </message>
</context>
<context>
    <name>StorageLock</name>
    <message>
        <source>The database&apos;s lock file could not be written. Check the folder&apos;s owner and the free space.</source>
        <translation>تعذّرت كتابة ملف قفل قاعدة البيانات. تحقق من مالك المجلد ومن المساحة الحرة.</translation>
    </message>
    <message>
        <source>Another Sandgate (process %1) uses this database. Close it first, or work in its window.</source>
        <translation>يستخدم Sandgate آخر (العملية %1) قاعدة البيانات هذه. أغلقه أولًا، أو اعمل في نافذته.</translation>
    </message>
</context>
<context>
    <name>StreamActions</name>
    <message>
        <source>The connection to the terminal was lost.</source>
        <translation>فُقد الاتصال بالطرفية.</translation>
    </message>
</context>
<context>
    <name>SuspendInhibitor</name>
    <message>
        <source>Agents are at work</source>
        <translation>وكلاء يعملون</translation>
    </message>
</context>
<context>
    <name>Terminals</name>
    <message>
        <source>This sandbox is not known any more.</source>
        <translation>لم يعد صندوق الرمل هذا معروفًا.</translation>
    </message>
    <message>
        <source>There is no shell in this sandbox.</source>
        <translation>لا صدفة في صندوق الرمل هذا.</translation>
    </message>
</context>
<context>
    <name>ToolCall</name>
    <message numerus="yes">
        <source>
… %n more character(s) are only in the raw event.</source>
        <translation>
            <numerusform>
… لا محارف أخرى.</numerusform>
            <numerusform>
… محرف آخر في الحدث الخام فقط.</numerusform>
            <numerusform>
… محرفان آخران في الحدث الخام فقط.</numerusform>
            <numerusform>
… %n محارف أخرى في الحدث الخام فقط.</numerusform>
            <numerusform>
… %n محرفًا آخر في الحدث الخام فقط.</numerusform>
            <numerusform>
… %n محرف آخر في الحدث الخام فقط.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… %n more part(s) are only in the raw event.</source>
        <translation>
            <numerusform>… لا أجزاء أخرى.</numerusform>
            <numerusform>… جزء آخر في الحدث الخام فقط.</numerusform>
            <numerusform>… جزءان آخران في الحدث الخام فقط.</numerusform>
            <numerusform>… %n أجزاء أخرى في الحدث الخام فقط.</numerusform>
            <numerusform>… %n جزءًا آخر في الحدث الخام فقط.</numerusform>
            <numerusform>… %n جزء آخر في الحدث الخام فقط.</numerusform>
        </translation>
    </message>
    <message>
        <source>… and more: they are in the raw input.</source>
        <translation>… والمزيد: هي في المدخل الخام.</translation>
    </message>
</context>
<context>
    <name>Transcript</name>
    <message>
        <source>Some events of the agent are missing here: the server no longer had them.</source>
        <translation>بعض أحداث الوكيل ناقصة هنا: لم تعد لدى الخادم.</translation>
    </message>
    <message>
        <source>The agent ended unexpectedly, with exit code %1.</source>
        <translation>انتهى الوكيل على غير توقع، برمز الخروج %1.</translation>
    </message>
    <message>
        <source>The agent ended unexpectedly.</source>
        <translation>انتهى الوكيل على غير توقع.</translation>
    </message>
    <message>
        <source>The agent ended.</source>
        <translation>انتهى الوكيل.</translation>
    </message>
    <message>
        <source>The session was taken up again; the agent loaded its own record of it.</source>
        <translation>استُؤنفت الجلسة؛ وحمّل الوكيل سجله الخاص لها.</translation>
    </message>
    <message>
        <source>The session was taken up again where it stood.</source>
        <translation>استُؤنفت الجلسة من حيث توقفت.</translation>
    </message>
    <message>
        <source>A new agent took over. It learns of the conversation so far with your next message.</source>
        <translation>تولّى وكيل جديد. يعلم بالمحادثة حتى الآن مع رسالتك التالية.</translation>
    </message>
    <message>
        <source>“%1” was answered with “%2”, because nobody else did.</source>
        <translation>أُجيب «%1» بـ «%2»، لأن أحدًا آخر لم يجب.</translation>
    </message>
    <message>
        <source>“%1” was answered with “%2”: this is always denied.</source>
        <translation>أُجيب «%1» بـ «%2»: هذا ممنوع دائمًا.</translation>
    </message>
    <message>
        <source>“%1” was answered with “%2”, without asking.</source>
        <translation>أُجيب «%1» بـ «%2»، دون سؤال.</translation>
    </message>
    <message>
        <source>“%1” was answered with “%2” by a rule.</source>
        <translation>أُجيب «%1» بـ «%2» بقاعدة.</translation>
    </message>
    <message>
        <source>A request</source>
        <translation>طلب</translation>
    </message>
    <message>
        <source>What the agent wrote last:</source>
        <translation>آخر ما كتبه الوكيل:</translation>
    </message>
    <message>
        <source>The turn was interrupted.</source>
        <translation>قوطع الدور.</translation>
    </message>
    <message>
        <source>Your answer did not reach the agent.</source>
        <translation>لم تصل إجابتك إلى الوكيل.</translation>
    </message>
    <message>
        <source>Your message did not reach the agent.</source>
        <translation>لم تصل رسالتك إلى الوكيل.</translation>
    </message>
    <message>
        <source>Until %1 everything that is not denied is allowed without asking.</source>
        <translation>حتى %1 كل ما ليس ممنوعًا مسموح دون سؤال.</translation>
    </message>
    <message>
        <source>From here on everything that is not denied is allowed without asking.</source>
        <translation>من هنا كل ما ليس ممنوعًا مسموح دون سؤال.</translation>
    </message>
    <message>
        <source>From here on you are asked again.</source>
        <translation>من هنا تُسأل من جديد.</translation>
    </message>
    <message>
        <source>A setting of this session could not be made again.</source>
        <translation>تعذّر ضبط إعداد لهذه الجلسة من جديد.</translation>
    </message>
    <message>
        <source>The server&apos;s record of events started anew; what it sent in between may be missing.</source>
        <translation>بدأ سجل الأحداث لدى الخادم من جديد؛ وما أرسله بين ذلك قد ينقص.</translation>
    </message>
    <message>
        <source>The agent wrote something that is no message: %1</source>
        <translation>كتب الوكيل شيئًا ليس رسالة: %1</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>انتهى</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>أُلغي</translation>
    </message>
    <message>
        <source>Stopped at the model&apos;s output limit. Ask the agent to go on.</source>
        <translation>توقف عند حد خرج النموذج. اطلب من الوكيل المتابعة.</translation>
    </message>
    <message>
        <source>Stopped at the agent&apos;s limit of requests in one turn. Ask it to go on.</source>
        <translation>توقف عند حد الوكيل من الطلبات في الدور الواحد. اطلب منه المتابعة.</translation>
    </message>
    <message>
        <source>The agent refused. It does not remember this message and what came after it.</source>
        <translation>رفض الوكيل. لا يتذكر هذه الرسالة وما بعدها.</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>انتهت</translation>
    </message>
    <message>
        <source>Ended: %1</source>
        <translation>انتهت: %1</translation>
    </message>
    <message>
        <source>No reason was given (code %1).</source>
        <translation>لم يُذكر سبب (الرمز %1).</translation>
    </message>
    <message>
        <source>The agent could not be started: %1</source>
        <translation>تعذّر بدء الوكيل: %1</translation>
    </message>
    <message>
        <source>Signing in failed: %1</source>
        <translation>فشل تسجيل الدخول: %1</translation>
    </message>
    <message>
        <source>The session could not be started: %1</source>
        <translation>تعذّر بدء الجلسة: %1</translation>
    </message>
    <message>
        <source>The agent could not take the session up again: %1</source>
        <translation>لم يستطع الوكيل استئناف الجلسة: %1</translation>
    </message>
    <message>
        <source>The agent refused the setting: %1</source>
        <translation>رفض الوكيل الإعداد: %1</translation>
    </message>
    <message>
        <source>A request failed: %1</source>
        <translation>فشل طلب: %1</translation>
    </message>
    <message>
        <source>%1 failed: %2</source>
        <translation>فشل %1: %2</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 رمز</translation>
    </message>
    <message>
        <source>A message of %1 is too large to be shown here.</source>
        <translation>رسالة من %1 أكبر من أن تظهر هنا.</translation>
    </message>
    <message>
        <source>unreadable message</source>
        <translation>رسالة غير مقروءة</translation>
    </message>
    <message>
        <source>Earlier conversation was handed to the agent.</source>
        <translation>سُلّمت المحادثة السابقة إلى الوكيل.</translation>
    </message>
    <message>
        <source>The turn failed: %1</source>
        <translation>فشل الدور: %1</translation>
    </message>
    <message>
        <source>You asked the agent to stop.</source>
        <translation>طلبت من الوكيل التوقف.</translation>
    </message>
    <message>
        <source>context %1 of %2</source>
        <translation>السياق %1 من %2</translation>
    </message>
    <message>
        <source>unknown message</source>
        <translation>رسالة غير معروفة</translation>
    </message>
    <message numerus="yes">
        <source>%Ln events of the agent are missing here: the server no longer had them.</source>
        <translation>
            <numerusform>%Ln حدث من أحداث الوكيل ناقص هنا: لم يعد لدى الخادم.</numerusform>
            <numerusform>حدث واحد من أحداث الوكيل ناقص هنا: لم يعد لدى الخادم.</numerusform>
            <numerusform>حدثان من أحداث الوكيل ناقصان هنا: لم يعودا لدى الخادم.</numerusform>
            <numerusform>%Ln أحداث للوكيل ناقصة هنا: لم تعد لدى الخادم.</numerusform>
            <numerusform>%Ln حدثًا للوكيل ناقصة هنا: لم تعد لدى الخادم.</numerusform>
            <numerusform>%Ln حدث للوكيل ناقصة هنا: لم تعد لدى الخادم.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TranscriptHtml</name>
    <message>
        <source>(image, %1)</source>
        <translation>(صورة، %1)</translation>
    </message>
    <message>
        <source>(sound, %1)</source>
        <translation>(صوت، %1)</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>قبل</translation>
    </message>
    <message>
        <source>After</source>
        <translation>بعد</translation>
    </message>
    <message>
        <source>(terminal %1)</source>
        <translation>(طرفية %1)</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>المدخل</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>الخرج</translation>
    </message>
    <message>
        <source>Not answered yet.</source>
        <translation>لم يُجَب بعد.</translation>
    </message>
    <message>
        <source>The answer was an error.</source>
        <translation>كانت الإجابة خطأ.</translation>
    </message>
    <message>
        <source>Never answered: what it was for had ended.</source>
        <translation>لم يُجَب قط: انتهى ما كان لأجله.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>أُلغي.</translation>
    </message>
    <message>
        <source>Answer: %1</source>
        <translation>الإجابة: %1</translation>
    </message>
    <message>
        <source> (by: %1)</source>
        <translation> (من: %1)</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>المحادثة</translation>
    </message>
    <message>
        <source>Agent: %1</source>
        <translation>الوكيل: %1</translation>
    </message>
    <message>
        <source>Folder: %1</source>
        <translation>المجلد: %1</translation>
    </message>
    <message>
        <source>Session: %1</source>
        <translation>الجلسة: %1</translation>
    </message>
    <message>
        <source>Begun: %1</source>
        <translation>بدأت: %1</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>الموجّه</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>الإجابة</translation>
    </message>
    <message>
        <source>Thought</source>
        <translation>فكرة</translation>
    </message>
    <message>
        <source>Its turn ended before it did.</source>
        <translation>انتهى دوره قبل أن ينتهي.</translation>
    </message>
    <message>
        <source>Tool: %1</source>
        <translation>الأداة: %1</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>الخطة</translation>
    </message>
    <message>
        <source>Permission asked: %1</source>
        <translation>طُلب إذن: %1</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>التفاصيل</translation>
    </message>
</context>
<context>
    <name>TranscriptMarkdown</name>
    <message>
        <source>(%1, %2, not exported)</source>
        <translation>(%1، %2، لم تُصدَّر)</translation>
    </message>
    <message>
        <source>(terminal %1)</source>
        <translation>(طرفية %1)</translation>
    </message>
    <message>
        <source>Input:</source>
        <translation>المدخل:</translation>
    </message>
    <message>
        <source>Output:</source>
        <translation>الخرج:</translation>
    </message>
    <message>
        <source>Not answered yet.</source>
        <translation>لم يُجَب بعد.</translation>
    </message>
    <message>
        <source>Answer: %1</source>
        <translation>الإجابة: %1</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>أُلغي.</translation>
    </message>
    <message>
        <source>The answer was an error.</source>
        <translation>كانت الإجابة خطأ.</translation>
    </message>
    <message>
        <source>Never answered: what it was for had ended.</source>
        <translation>لم يُجَب قط: انتهى ما كان لأجله.</translation>
    </message>
    <message>
        <source> (by: %1)</source>
        <translation> (من: %1)</translation>
    </message>
    <message>
        <source>Permission asked: %1</source>
        <translation>طُلب إذن: %1</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>التفاصيل</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>المحادثة</translation>
    </message>
    <message>
        <source>Agent: %1</source>
        <translation>الوكيل: %1</translation>
    </message>
    <message>
        <source>Folder: %1</source>
        <translation>المجلد: %1</translation>
    </message>
    <message>
        <source>Session: %1</source>
        <translation>الجلسة: %1</translation>
    </message>
    <message>
        <source>Begun: %1</source>
        <translation>بدأت: %1</translation>
    </message>
    <message>
        <source>Ended: %1</source>
        <translation>انتهت: %1</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>الموجّه</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>الإجابة</translation>
    </message>
    <message>
        <source>Thought</source>
        <translation>فكرة</translation>
    </message>
    <message>
        <source>Its turn ended before it did.</source>
        <translation>انتهى دوره قبل أن ينتهي.</translation>
    </message>
    <message>
        <source>Tool: %1</source>
        <translation>الأداة: %1</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>الخطة</translation>
    </message>
</context>
<context>
    <name>TranscriptView</name>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>فشل</translation>
    </message>
    <message>
        <source>Not finished</source>
        <translation>لم ينتهِ</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>يعمل</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>ينتظر</translation>
    </message>
    <message>
        <source>read</source>
        <translation>قراءة</translation>
    </message>
    <message>
        <source>edit</source>
        <translation>تحرير</translation>
    </message>
    <message>
        <source>delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>move</source>
        <translation>نقل</translation>
    </message>
    <message>
        <source>search</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>command</source>
        <translation>أمر</translation>
    </message>
    <message>
        <source>thought</source>
        <translation>فكرة</translation>
    </message>
    <message>
        <source>fetch</source>
        <translation>جلب</translation>
    </message>
    <message>
        <source>mode</source>
        <translation>وضع</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ولا مزيد</numerusform>
            <numerusform>وواحد آخر</numerusform>
            <numerusform>واثنان آخران</numerusform>
            <numerusform>و%n أخرى</numerusform>
            <numerusform>و%n أخرى</numerusform>
            <numerusform>و%n أخرى</numerusform>
        </translation>
    </message>
    <message>
        <source>Command</source>
        <translation>أمر</translation>
    </message>
    <message>
        <source>Command, in %1</source>
        <translation>أمر، في %1</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>المدخل</translation>
    </message>
    <message>
        <source>Tool call</source>
        <translation>استدعاء أداة</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>الخرج</translation>
    </message>
    <message numerus="yes">
        <source>… %n more parts are in the raw event</source>
        <translation>
            <numerusform>… لا أجزاء أخرى</numerusform>
            <numerusform>… جزء آخر في الحدث الخام</numerusform>
            <numerusform>… جزءان آخران في الحدث الخام</numerusform>
            <numerusform>… %n أجزاء أخرى في الحدث الخام</numerusform>
            <numerusform>… %n جزءًا آخر في الحدث الخام</numerusform>
            <numerusform>… %n جزء آخر في الحدث الخام</numerusform>
        </translation>
    </message>
    <message>
        <source>The plan is empty</source>
        <translation>الخطة فارغة</translation>
    </message>
    <message>
        <source>Plan: %1 of %2 done</source>
        <translation>الخطة: تم %1 من %2</translation>
    </message>
    <message>
        <source>Waiting for a decision</source>
        <translation>ينتظر قرارًا</translation>
    </message>
    <message>
        <source>Cancelled together with the turn</source>
        <translation>أُلغي مع الدور</translation>
    </message>
    <message>
        <source>Answered with an error</source>
        <translation>أُجيب بخطأ</translation>
    </message>
    <message>
        <source>Never answered: the turn ended first</source>
        <translation>لم يُجَب قط: انتهى الدور أولًا</translation>
    </message>
    <message>
        <source>Answered: %1</source>
        <translation>أُجيب: %1</translation>
    </message>
    <message>
        <source>Allowed: “%1”</source>
        <translation>سُمح: «%1»</translation>
    </message>
    <message>
        <source>Rejected: “%1”</source>
        <translation>رُفض: «%1»</translation>
    </message>
    <message>
        <source>Answered: “%1”</source>
        <translation>أُجيب: «%1»</translation>
    </message>
    <message>
        <source>Permission asked: %1</source>
        <translation>طُلب إذن: %1</translation>
    </message>
    <message>
        <source>Offered answers</source>
        <translation>الإجابات المعروضة</translation>
    </message>
    <message>
        <source>Thought: %1</source>
        <translation>فكرة: %1</translation>
    </message>
    <message>
        <source>Another kind of event: %1</source>
        <translation>نوع آخر من الأحداث: %1</translation>
    </message>
    <message>
        <source>one unchanged line</source>
        <translation>سطر واحد دون تغيير</translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged lines</source>
        <translation>
            <numerusform>لا أسطر دون تغيير</numerusform>
            <numerusform>سطر واحد دون تغيير</numerusform>
            <numerusform>سطران دون تغيير</numerusform>
            <numerusform>%n أسطر دون تغيير</numerusform>
            <numerusform>%n سطرًا دون تغيير</numerusform>
            <numerusform>%n سطر دون تغيير</numerusform>
        </translation>
    </message>
    <message>
        <source>… the rest of %1 is in the raw event</source>
        <translation>… بقية %1 في الحدث الخام</translation>
    </message>
    <message>
        <source> (new file)</source>
        <translation> (ملف جديد)</translation>
    </message>
    <message>
        <source>no line break at the end of the file</source>
        <translation>لا فاصل أسطر في نهاية الملف</translation>
    </message>
    <message numerus="yes">
        <source>and %n more lines</source>
        <translation>
            <numerusform>ولا أسطر أخرى</numerusform>
            <numerusform>وسطر آخر</numerusform>
            <numerusform>وسطران آخران</numerusform>
            <numerusform>و%n أسطر أخرى</numerusform>
            <numerusform>و%n سطرًا آخر</numerusform>
            <numerusform>و%n سطر آخر</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing changes.</source>
        <translation>لا شيء يتغير.</translation>
    </message>
    <message>
        <source>An image that cannot be shown (%1, %2)</source>
        <translation>صورة لا يمكن إظهارها (%1، %2)</translation>
    </message>
    <message>
        <source>An image that cannot be read (%1)</source>
        <translation>صورة لا يمكن قراءتها (%1)</translation>
    </message>
    <message>
        <source>Sound, %1, %2</source>
        <translation>صوت، %1، %2</translation>
    </message>
    <message>
        <source>Link: %1 — %2</source>
        <translation>رابط: %1 — %2</translation>
    </message>
    <message>
        <source>A file of %1</source>
        <translation>ملف من %1</translation>
    </message>
    <message>
        <source>Output of the agent&apos;s terminal %1, which is not shown here</source>
        <translation>خرج طرفية الوكيل %1، وهي لا تظهر هنا</translation>
    </message>
    <message>
        <source>Content of an unknown kind: %1</source>
        <translation>محتوى من نوع غير معروف: %1</translation>
    </message>
    <message>
        <source>[image: %1]</source>
        <translation>[صورة: %1]</translation>
    </message>
    <message>
        <source>You: %1</source>
        <translation>أنت: %1</translation>
    </message>
    <message>
        <source>Agent: %1</source>
        <translation>الوكيل: %1</translation>
    </message>
    <message>
        <source>%1, done</source>
        <translation>%1، تم</translation>
    </message>
    <message>
        <source>%1, in progress</source>
        <translation>%1، جارٍ</translation>
    </message>
    <message numerus="yes">
        <source> (%n times)</source>
        <translation>
            <numerusform> (%n مرة)</numerusform>
            <numerusform> (مرة واحدة)</numerusform>
            <numerusform> (مرتين)</numerusform>
            <numerusform> (%n مرات)</numerusform>
            <numerusform> (%n مرة)</numerusform>
            <numerusform> (%n مرة)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnifiedDiff</name>
    <message>
        <source>Renamed from %1.</source>
        <translation>أُعيدت تسميته من ⁨%1⁩.</translation>
    </message>
    <message>
        <source>New.</source>
        <translation>جديد.</translation>
    </message>
    <message>
        <source>Deleted.</source>
        <translation>محذوف.</translation>
    </message>
    <message>
        <source>Its mode changed.</source>
        <translation>تغيّرت صلاحياته.</translation>
    </message>
    <message>
        <source>It is no text, and differs.</source>
        <translation>ليس نصًا، ويختلف.</translation>
    </message>
</context>
<context>
    <name>UnsavedWork</name>
    <message>
        <source>its git does not tell</source>
        <translation>لا يخبر git فيه</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>⁨%1⁩: %2.</translation>
    </message>
    <message>
        <source>It is no longer known here.</source>
        <translation>لم يعد معروفًا هنا.</translation>
    </message>
    <message>
        <source>It sleeps.</source>
        <translation>هو نائم.</translation>
    </message>
    <message>
        <source>Whether changes in it are neither committed nor pushed is not known.</source>
        <translation>لا يُعرف هل فيه تغييرات غير مودعة وغير مدفوعة.</translation>
    </message>
    <message>
        <source>There was no time to look at all of its git repositories.</source>
        <translation>لم يكفِ الوقت للنظر في كل مستودعات git فيه.</translation>
    </message>
    <message>
        <source>It is not known where in the sandbox to look.</source>
        <translation>لا يُعرف أين يُنظر في صندوق الرمل.</translation>
    </message>
    <message>
        <source>Git cannot be run in this sandbox.</source>
        <translation>يتعذّر تشغيل git في صندوق الرمل هذا.</translation>
    </message>
    <message numerus="yes">
        <source>%n files are not committed</source>
        <translation>
            <numerusform>لا ملفات غير مودعة</numerusform>
            <numerusform>ملف واحد غير مودع</numerusform>
            <numerusform>ملفان غير مودعين</numerusform>
            <numerusform>%n ملفات غير مودعة</numerusform>
            <numerusform>%n ملفًا غير مودع</numerusform>
            <numerusform>%n ملف غير مودع</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n commits are not pushed</source>
        <translation>
            <numerusform>لا إيداعات غير مدفوعة</numerusform>
            <numerusform>إيداع واحد غير مدفوع</numerusform>
            <numerusform>إيداعان غير مدفوعين</numerusform>
            <numerusform>%n إيداعات غير مدفوعة</numerusform>
            <numerusform>%n إيداعًا غير مدفوع</numerusform>
            <numerusform>%n إيداع غير مدفوع</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes are stashed</source>
        <translation>
            <numerusform>لا تغييرات مخبّأة</numerusform>
            <numerusform>تغيير واحد مخبّأ</numerusform>
            <numerusform>تغييران مخبّآن</numerusform>
            <numerusform>%n تغييرات مخبّأة</numerusform>
            <numerusform>%n تغييرًا مخبّأً</numerusform>
            <numerusform>%n تغيير مخبّأ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more repositories have such changes.</source>
        <translation>
            <numerusform>لا مستودعات أخرى فيها تغييرات كهذه.</numerusform>
            <numerusform>في مستودع آخر تغييرات كهذه.</numerusform>
            <numerusform>في مستودعين آخرين تغييرات كهذه.</numerusform>
            <numerusform>في %n مستودعات أخرى تغييرات كهذه.</numerusform>
            <numerusform>في %n مستودعًا آخر تغييرات كهذه.</numerusform>
            <numerusform>في %n مستودع آخر تغييرات كهذه.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UsageWords</name>
    <message>
        <source>Use and cost: not reported</source>
        <translation>الاستخدام والتكلفة: لم يُبلَّغ عنهما</translation>
    </message>
    <message>
        <source>Context %1 of %2 (%3 %)</source>
        <translation>السياق ⁨%1⁩ من ⁨%2⁩ (⁨%3⁩ %)</translation>
    </message>
    <message>
        <source>Context %1</source>
        <translation>السياق ⁨%1⁩</translation>
    </message>
    <message>
        <source>Cost: not reported</source>
        <translation>التكلفة: لم يُبلَّغ عنها</translation>
    </message>
</context>
<context>
    <name>Vercel</name>
    <message>
        <source>The sandbox ended before a command in it had.</source>
        <translation>انتهى صندوق الرمل قبل أن ينتهي أمر فيه.</translation>
    </message>
    <message>
        <source>The connection to the sandbox was cut before a command in it had ended.</source>
        <translation>انقطع الاتصال بصندوق الرمل قبل أن ينتهي أمر فيه.</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>رمز الوصول</translation>
    </message>
    <message>
        <source>From the account&apos;s settings at vercel.com; or an OIDC token, which lives for half a day.</source>
        <translation>من إعدادات الحساب في vercel.com؛ أو رمز OIDC، وهو يعيش نصف يوم.</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>الفريق</translation>
    </message>
    <message>
        <source>Its id, from the team&apos;s settings: “team_…”. An OIDC token says it itself.</source>
        <translation>معرّفه، من إعدادات الفريق: «team_…». رمز OIDC يقوله بنفسه.</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>المشروع</translation>
    </message>
    <message>
        <source>Its id, from the project&apos;s settings: “prj_…”. An OIDC token says it itself.</source>
        <translation>معرّفه، من إعدادات المشروع: «prj_…». رمز OIDC يقوله بنفسه.</translation>
    </message>
    <message>
        <source>Address of the API</source>
        <translation>عنوان الواجهة البرمجية</translation>
    </message>
    <message>
        <source>Only where a proxy of one&apos;s own leads to it.</source>
        <translation>فقط حيث يؤدي وسيط خاص إليها.</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>الصورة</translation>
    </message>
    <message>
        <source>Without one, Vercel&apos;s usual image, with Node.js and Python.</source>
        <translation>وبدونها الصورة المعتادة لدى Vercel، وفيها Node.js وPython.</translation>
    </message>
    <message>
        <source>Processors</source>
        <translation>المعالجات</translation>
    </message>
    <message>
        <source>Each brings 2 GiB of memory.</source>
        <translation>كل منها يأتي بذاكرة 2 GiB.</translation>
    </message>
    <message>
        <source>Lifetime in minutes</source>
        <translation>العمر بالدقائق</translation>
    </message>
    <message>
        <source>After this time it stops, with its files kept, unless it is extended; while an agent works, it is. Plans have a limit: 45 for Hobby.</source>
        <translation>بعد هذا الوقت يتوقف وتبقى ملفاته، ما لم يُمدَّد؛ ويُمدَّد ما دام وكيل يعمل. للخطط حد: 45 لخطة Hobby.</translation>
    </message>
    <message>
        <source>Vercel&apos;s token alone does not say whose sandboxes are meant. Enter the ids of the team and the project too, in the settings of the account.</source>
        <translation>لا يقول رمز Vercel وحده صناديق رمل من هي المقصودة. أدخل معرّفي الفريق والمشروع أيضًا في إعدادات الحساب.</translation>
    </message>
    <message>
        <source>Vercel&apos;s description of the sandbox is none.</source>
        <translation>وصف Vercel لصندوق الرمل غير صالح.</translation>
    </message>
    <message>
        <source>Vercel made a sandbox without a name.</source>
        <translation>صنع Vercel صندوق رمل بلا اسم.</translation>
    </message>
    <message>
        <source>Vercel took too long to start the sandbox. Try again in a minute.</source>
        <translation>استغرق Vercel وقتًا طويلًا لبدء صندوق الرمل. أعد المحاولة بعد دقيقة.</translation>
    </message>
    <message>
        <source>Vercel took too long to stop the sandbox.</source>
        <translation>استغرق Vercel وقتًا طويلًا لإيقاف صندوق الرمل.</translation>
    </message>
    <message>
        <source>Vercel&apos;s list of sandboxes is none.</source>
        <translation>قائمة صناديق الرمل من Vercel غير صالحة.</translation>
    </message>
    <message>
        <source>Needs an account at vercel.com, a token of it, and a project.</source>
        <translation>يحتاج إلى حساب لدى vercel.com ورمز له ومشروع.</translation>
    </message>
</context>
<context>
    <name>VisibleText</name>
    <message numerus="yes">
        <source>%n blanks</source>
        <translation>
            <numerusform>%n فراغ</numerusform>
            <numerusform>فراغ واحد</numerusform>
            <numerusform>فراغان</numerusform>
            <numerusform>%n فراغات</numerusform>
            <numerusform>%n فراغًا</numerusform>
            <numerusform>%n فراغ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n empty lines</source>
        <translation>
            <numerusform>%n سطر فارغ</numerusform>
            <numerusform>سطر فارغ واحد</numerusform>
            <numerusform>سطران فارغان</numerusform>
            <numerusform>%n أسطر فارغة</numerusform>
            <numerusform>%n سطرًا فارغًا</numerusform>
            <numerusform>%n سطر فارغ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WebLinks</name>
    <message>
        <source>Open Link</source>
        <translation>فتح الرابط</translation>
    </message>
    <message>
        <source>Open this address in the web browser? A program in the sandbox has printed it.</source>
        <translation>أتفتح هذا العنوان في متصفح الويب؟ طبعه برنامج في صندوق الرمل.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Do Not Open</source>
        <translation>عدم الفتح</translation>
    </message>
    <message>
        <source>This link could not be opened: %1</source>
        <translation>تعذّر فتح هذا الرابط: ⁨%1⁩</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>%1 min</source>
        <translation>%1 د</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 س %2 د</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 ي %2 س</translation>
    </message>
    <message>
        <source>Being made</source>
        <translation>يُصنع</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>يتصل</translation>
    </message>
    <message>
        <source>Awake</source>
        <translation>مستيقظ</translation>
    </message>
    <message>
        <source>Asleep</source>
        <translation>نائم</translation>
    </message>
    <message>
        <source>Does not answer</source>
        <translation>لا يجيب</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>ذهب</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>فشل</translation>
    </message>
    <message>
        <source>Being deleted</source>
        <translation>يُحذف</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>محذوف</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>تبدأ</translation>
    </message>
    <message>
        <source>Finished, unread</source>
        <translation>انتهت، غير مقروءة</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>خاملة</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>تعمل</translation>
    </message>
    <message>
        <source>Waiting for you</source>
        <translation>تنتظرك</translation>
    </message>
    <message>
        <source>Working, nothing heard</source>
        <translation>تعمل، ولا يُسمع شيء</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>قوطعت</translation>
    </message>
    <message>
        <source>Disconnected</source>
        <translation>انقطع الاتصال</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>انتهت</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>يعمل</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>متوقفة</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>انتهى</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>مفقودة</translation>
    </message>
    <message>
        <source>Sending the answer</source>
        <translation>تُرسل الإجابة</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>أُجيب</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>أُلغي</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>انقضى</translation>
    </message>
    <message>
        <source>Allows this once</source>
        <translation>يسمح بهذا مرة</translation>
    </message>
    <message>
        <source>Allows this from now on</source>
        <translation>يسمح بهذا من الآن فصاعدًا</translation>
    </message>
    <message>
        <source>Rejects this once</source>
        <translation>يرفض هذا مرة</translation>
    </message>
    <message>
        <source>Rejects this from now on</source>
        <translation>يرفض هذا من الآن فصاعدًا</translation>
    </message>
    <message>
        <source>The agent does not say what kind of answer this is</source>
        <translation>لا يقول الوكيل أي نوع من الإجابات هذا</translation>
    </message>
    <message>
        <source>read</source>
        <translation>قراءة</translation>
    </message>
    <message>
        <source>edit</source>
        <translation>تحرير</translation>
    </message>
    <message>
        <source>delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>move</source>
        <translation>نقل</translation>
    </message>
    <message>
        <source>search</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>run</source>
        <translation>تشغيل</translation>
    </message>
    <message>
        <source>think</source>
        <translation>تفكير</translation>
    </message>
    <message>
        <source>fetch</source>
        <translation>جلب</translation>
    </message>
    <message>
        <source>other</source>
        <translation>آخر</translation>
    </message>
    <message>
        <source>Untitled session</source>
        <translation>جلسة بلا عنوان</translation>
    </message>
    <message>
        <source>A request without a title</source>
        <translation>طلب بلا عنوان</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>أقل من دقيقة</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>أحمر</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>كهرماني</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>أخضر</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>أزرق</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>بنفسجي</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>مثبّتة بالأعلى</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>مؤرشفة</translation>
    </message>
    <message>
        <source>%1 asks: %2</source>
        <translation>⁨%1⁩ يسأل: ⁨%2⁩</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Coding agents in sandboxes, and a person who decides.</source>
        <translation>وكلاء برمجة في صناديق رمل، وإنسان يقرّر.</translation>
    </message>
    <message>
        <source>Begin with a new sandbox.</source>
        <translation>البدء بصندوق رمل جديد.</translation>
    </message>
    <message>
        <source>Show the waiting permission requests.</source>
        <translation>إظهار طلبات الإذن المنتظرة.</translation>
    </message>
    <message>
        <source>Do the guided tour and leave its pictures in &lt;folder&gt;.</source>
        <translation>القيام بالجولة وترك صورها في &lt;folder&gt;.</translation>
    </message>
    <message>
        <source>What to show: sandgate://session/ID.</source>
        <translation>ما يُعرض: ⁦sandgate://session/ID⁩.</translation>
    </message>
    <message>
        <source>This is no link that Sandgate opens: %1</source>
        <translation>هذا رابط لا يفتحه Sandgate: ⁨%1⁩</translation>
    </message>
</context>
<context>
    <name>sandgate::AccountsDialog</name>
    <message>
        <source>Accounts</source>
        <translation>الحسابات</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>المزوّد</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>الحساب</translation>
    </message>
    <message>
        <source>Name of the new account, such as “work”</source>
        <translation>اسم الحساب الجديد، مثل «work»</translation>
    </message>
    <message>
        <source>Name of the new account</source>
        <translation>اسم الحساب الجديد</translation>
    </message>
    <message>
        <source>&amp;Provider:</source>
        <translation>المزوّد:</translation>
    </message>
    <message>
        <source>&amp;Account:</source>
        <translation>الحساب:</translation>
    </message>
    <message>
        <source>Check and Save</source>
        <translation>فحص وحفظ</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>فحص</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>نسيان</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>المبدئي</translation>
    </message>
    <message>
        <source>Another one…</source>
        <translation>آخر…</translation>
    </message>
    <message>
        <source>Kept; enter another one to replace it</source>
        <translation>محفوظ؛ أدخل غيره لاستبداله</translation>
    </message>
    <message>
        <source>Nothing is known of it yet.</source>
        <translation>لا يُعرف عنه شيء بعد.</translation>
    </message>
    <message>
        <source>From %1.</source>
        <translation>من ⁨%1⁩.</translation>
    </message>
    <message>
        <source>Forgetting the account…</source>
        <translation>يجري نسيان الحساب…</translation>
    </message>
    <message>
        <source>Asking the provider…</source>
        <translation>يجري سؤال المزوّد…</translation>
    </message>
    <message>
        <source>The account is forgotten.</source>
        <translation>نُسي الحساب.</translation>
    </message>
    <message>
        <source>The account is accepted, and kept in the keychain.</source>
        <translation>قُبل الحساب وحُفظ في حلقة المفاتيح.</translation>
    </message>
    <message>
        <source>The account is accepted.</source>
        <translation>قُبل الحساب.</translation>
    </message>
</context>
<context>
    <name>sandgate::AcpConnection</name>
    <message>
        <source>The agent could not be started.</source>
        <translation>تعذّر بدء الوكيل.</translation>
    </message>
    <message>
        <source>The agent refused to start.</source>
        <translation>رفض الوكيل أن يبدأ.</translation>
    </message>
    <message>
        <source>The agent speaks version %1 of the Agent Client Protocol, Sandgate speaks version 1.</source>
        <translation>يتحدث الوكيل بالإصدار %1 من Agent Client Protocol، ويتحدث Sandgate بالإصدار 1.</translation>
    </message>
    <message>
        <source>The agent is no longer running.</source>
        <translation>لم يعد الوكيل يعمل.</translation>
    </message>
    <message>
        <source>The sandbox&apos;s server no longer knows the agent: it was started again.</source>
        <translation>لم يعد خادم صندوق الرمل يعرف الوكيل: فقد أُعيد تشغيله.</translation>
    </message>
    <message>
        <source>The agent exited with code %1.</source>
        <translation>انتهى الوكيل برمز الخروج %1.</translation>
    </message>
    <message>
        <source>The agent was ended by a signal.</source>
        <translation>أُنهي الوكيل بإشارة.</translation>
    </message>
    <message>
        <source>The connection to the agent was closed.</source>
        <translation>أُغلق الاتصال بالوكيل.</translation>
    </message>
    <message>
        <source>This is %1 bytes, and the sandbox&apos;s server takes at most 2 MiB at once. Shorten it, or put it into a file of the sandbox.</source>
        <translation>هذه %1 بايت، وخادم صندوق الرمل يقبل 2 MiB على الأكثر دفعة واحدة. اختصرها، أو ضعها في ملف داخل صندوق الرمل.</translation>
    </message>
    <message>
        <source>The agent&apos;s answer is not understood.</source>
        <translation>إجابة الوكيل غير مفهومة.</translation>
    </message>
    <message>
        <source>The agent answered with an error.</source>
        <translation>أجاب الوكيل بخطأ.</translation>
    </message>
</context>
<context>
    <name>sandgate::ActorHost</name>
    <message>
        <source>What earlier runs stored cannot be read.</source>
        <translation>تتعذّر قراءة ما خزّنته مرات التشغيل السابقة.</translation>
    </message>
    <message>
        <source>The imported session is not on record.</source>
        <translation>الجلسة المستوردة غير مقيّدة.</translation>
    </message>
    <message>
        <source>There is no provider called “%1”.</source>
        <translation>لا يوجد مزوّد باسم «%1».</translation>
    </message>
    <message>
        <source>The sandbox needs a name.</source>
        <translation>يحتاج صندوق الرمل إلى اسم.</translation>
    </message>
    <message>
        <source>What exists at %1 is not known.</source>
        <translation>لا يُعرف ما يوجد لدى %1.</translation>
    </message>
    <message>
        <source>What exists at %1, account “%2”, is not known.</source>
        <translation>لا يُعرف ما يوجد لدى %1، الحساب «%2».</translation>
    </message>
    <message>
        <source>There is no &quot;%1&quot; that is on no record.</source>
        <translation>لا يوجد «%1» غير مقيّد.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; means several. Use the whole id.</source>
        <translation>«%1» يعني أكثر من واحد. استخدم المعرّف كاملًا.</translation>
    </message>
</context>
<context>
    <name>sandgate::AgentCauses</name>
    <message>
        <source>Looking for the cause</source>
        <translation>يجري البحث عن السبب</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>تثبيت</translation>
    </message>
    <message>
        <source>Install the agent in the sandbox</source>
        <translation>تثبيت الوكيل في صندوق الرمل</translation>
    </message>
    <message>
        <source>Looking for the cause in the sandbox…</source>
        <translation>يجري البحث عن السبب في صندوق الرمل…</translation>
    </message>
    <message>
        <source>The cause could not be looked for: %1</source>
        <translation>تعذّر البحث عن السبب: ⁨%1⁩</translation>
    </message>
    <message>
        <source>The usual causes were looked for and not found: it is installed, a key is there, and its service answers.</source>
        <translation>فُحصت الأسباب المعتادة ولم يوجد منها شيء: الوكيل مثبّت، وله مفتاح، وخدمته تجيب.</translation>
    </message>
    <message>
        <source>Installing the agent…</source>
        <translation>يجري تثبيت الوكيل…</translation>
    </message>
    <message>
        <source>The agent is installed. Write to it to start it.</source>
        <translation>الوكيل مثبّت. اكتب إليه ليبدأ.</translation>
    </message>
</context>
<context>
    <name>sandgate::AgentList</name>
    <message>
        <source>Asking the sandbox for its agents</source>
        <translation>يُسأل صندوق الرمل عن وكلائه</translation>
    </message>
    <message>
        <source>Ask Again</source>
        <translation>السؤال مجددًا</translation>
    </message>
    <message>
        <source>Its agents can be seen while the sandbox is awake.</source>
        <translation>يمكن رؤية وكلائه ما دام صندوق الرمل مستيقظًا.</translation>
    </message>
    <message>
        <source>Needs no account</source>
        <translation>لا يحتاج إلى حساب</translation>
    </message>
    <message>
        <source>Not installed</source>
        <translation>غير مثبّت</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>جاهز</translation>
    </message>
    <message>
        <source>No account found. It may ask you to sign in.</source>
        <translation>لم يُعثر على حساب. قد يطلب تسجيل الدخول.</translation>
    </message>
    <message>
        <source>Installing…</source>
        <translation>يجري التثبيت…</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>تثبيت</translation>
    </message>
    <message>
        <source>Install %1</source>
        <translation>تثبيت ⁨%1⁩</translation>
    </message>
    <message>
        <source>This sandbox offers no agents.</source>
        <translation>لا يقدّم صندوق الرمل هذا أي وكلاء.</translation>
    </message>
</context>
<context>
    <name>sandgate::AgentSessions</name>
    <message>
        <source>The agent did not start the session within two minutes.</source>
        <translation>لم يبدأ الوكيل الجلسة خلال دقيقتين.</translation>
    </message>
    <message>
        <source>The agent does not remember sessions.</source>
        <translation>لا يتذكر الوكيل الجلسات.</translation>
    </message>
    <message>
        <source>The agent did not start the session.</source>
        <translation>لم يبدأ الوكيل الجلسة.</translation>
    </message>
    <message>
        <source>The agent asks to sign in first.</source>
        <translation>يطلب الوكيل تسجيل الدخول أولًا.</translation>
    </message>
    <message>
        <source>The agent asks to sign in first: %1.</source>
        <translation>يطلب الوكيل تسجيل الدخول أولًا: %1.</translation>
    </message>
    <message>
        <source>The agent started a session without an id, so that nothing can be sent to it.</source>
        <translation>بدأ الوكيل جلسة بلا معرّف، فلا يمكن إرسال شيء إليها.</translation>
    </message>
    <message>
        <source>The sandbox&apos;s server does not answer. Try again later.</source>
        <translation>لا يجيب خادم صندوق الرمل. أعد المحاولة لاحقًا.</translation>
    </message>
    <message>
        <source>The agent ended while Sandgate was not connected to it.</source>
        <translation>انتهى الوكيل حين لم يكن Sandgate متصلًا به.</translation>
    </message>
    <message>
        <source>The agent that asked is no longer running.</source>
        <translation>الوكيل الذي سأل لم يعد يعمل.</translation>
    </message>
    <message>
        <source>Sandgate ended before it was sure that the agent has this message, and the agent says nothing. Send it again.</source>
        <translation>انتهى Sandgate قبل التأكد من وصول هذه الرسالة إلى الوكيل، والوكيل صامت. أرسلها مجددًا.</translation>
    </message>
    <message>
        <source>There is no session “%1” in this sandbox.</source>
        <translation>لا توجد جلسة «%1» في صندوق الرمل هذا.</translation>
    </message>
    <message>
        <source>This session was ended. Start a new one.</source>
        <translation>أُنهيت هذه الجلسة. ابدأ جلسة جديدة.</translation>
    </message>
    <message>
        <source>“%1” is not sent as it is.</source>
        <translation>لا يُرسل «%1» كما هو.</translation>
    </message>
    <message>
        <source>The agent is no longer running.</source>
        <translation>لم يعد الوكيل يعمل.</translation>
    </message>
    <message>
        <source>The agent does not offer to sign in by “%1”. There are: %2.</source>
        <translation>لا يتيح الوكيل تسجيل الدخول عبر «%1». المتاح: %2.</translation>
    </message>
    <message>
        <source>Signing in was not finished within ten minutes.</source>
        <translation>لم يكتمل تسجيل الدخول خلال عشر دقائق.</translation>
    </message>
    <message>
        <source>Signing in did not work.</source>
        <translation>لم ينجح تسجيل الدخول.</translation>
    </message>
    <message>
        <source>No agent is named.</source>
        <translation>لم يُسمَّ وكيل.</translation>
    </message>
    <message>
        <source>The list of MCP servers is not usable, or too long.</source>
        <translation>قائمة خوادم MCP غير صالحة، أو طويلة جدًا.</translation>
    </message>
    <message>
        <source>There is a session “%1” already.</source>
        <translation>توجد جلسة «%1» من قبل.</translation>
    </message>
    <message>
        <source>The session “%1” is one of another agent.</source>
        <translation>الجلسة «%1» لوكيل آخر.</translation>
    </message>
    <message>
        <source>The agent ended the turn with an error.</source>
        <translation>أنهى الوكيل الدور بخطأ.</translation>
    </message>
    <message>
        <source>The turn ended without an answer.</source>
        <translation>انتهى الدور بلا إجابة.</translation>
    </message>
    <message>
        <source>The turn ended before an answer was given.</source>
        <translation>انتهى الدور قبل إعطاء إجابة.</translation>
    </message>
    <message>
        <source>The sandbox was paused.</source>
        <translation>أُوقف صندوق الرمل مؤقتًا.</translation>
    </message>
    <message>
        <source>There is nothing to send.</source>
        <translation>لا يوجد ما يُرسل.</translation>
    </message>
    <message>
        <source>The agent is still working. Wait for it, or stop it first.</source>
        <translation>ما زال الوكيل يعمل. انتظره، أو أوقفه أولًا.</translation>
    </message>
    <message>
        <source>The message was not sent: the session was stopped.</source>
        <translation>لم تُرسل الرسالة: أُوقفت الجلسة.</translation>
    </message>
    <message>
        <source>The agent exited before it had the message.</source>
        <translation>انتهى الوكيل قبل أن تصله الرسالة.</translation>
    </message>
    <message>
        <source>The agent cannot be reached.</source>
        <translation>يتعذّر الوصول إلى الوكيل.</translation>
    </message>
    <message>
        <source>The agent did not confirm that it stopped. It may still be working.</source>
        <translation>لم يؤكد الوكيل أنه توقف. ربما ما زال يعمل.</translation>
    </message>
    <message>
        <source>The session was ended.</source>
        <translation>أُنهيت الجلسة.</translation>
    </message>
    <message>
        <source>This session was removed.</source>
        <translation>أُزيلت هذه الجلسة.</translation>
    </message>
    <message>
        <source>The agent&apos;s options could not be learnt.</source>
        <translation>تعذّرت معرفة خيارات الوكيل.</translation>
    </message>
    <message>
        <source>The agent exited before it had the change.</source>
        <translation>انتهى الوكيل قبل أن يصله التغيير.</translation>
    </message>
    <message>
        <source>The agent did not answer to the change within a minute.</source>
        <translation>لم يجب الوكيل عن التغيير خلال دقيقة.</translation>
    </message>
    <message>
        <source>The agent did not make the change.</source>
        <translation>لم يُجرِ الوكيل التغيير.</translation>
    </message>
    <message>
        <source>Something goes on in this session. End it first.</source>
        <translation>ثمة ما يجري في هذه الجلسة. أنهها أولًا.</translation>
    </message>
    <message>
        <source>This session is deleted. Restore it first.</source>
        <translation>هذه الجلسة محذوفة. استعدها أولًا.</translation>
    </message>
    <message numerus="yes">
        <source>A session&apos;s id has at most %n characters, all of which can be seen.</source>
        <translation>
            <numerusform>لا يزيد معرّف الجلسة على %n محرف، كلها مرئية.</numerusform>
            <numerusform>لا يزيد معرّف الجلسة على محرف واحد، كلها مرئية.</numerusform>
            <numerusform>لا يزيد معرّف الجلسة على محرفين، كلها مرئية.</numerusform>
            <numerusform>لا يزيد معرّف الجلسة على %n محارف، كلها مرئية.</numerusform>
            <numerusform>لا يزيد معرّف الجلسة على %n محرفًا، كلها مرئية.</numerusform>
            <numerusform>لا يزيد معرّف الجلسة على %n محرف، كلها مرئية.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sandgate::AlwaysButton</name>
    <message>
        <source>Always…</source>
        <translation>دائمًا…</translation>
    </message>
    <message>
        <source>No rule can be made from this: it does not say what will be done.</source>
        <translation>لا يمكن صنع قاعدة من هذا: فهو لا يقول ما الذي سيُفعل.</translation>
    </message>
    <message>
        <source>No rule can allow exactly this: some of it is only known when it runs, or it is more than one rule can say.</source>
        <translation>لا قاعدة تسمح بهذا تمامًا: فبعضه لا يُعرف إلا عند التشغيل، أو هو أكثر مما تقوله قاعدة واحدة.</translation>
    </message>
    <message>
        <source>No rule can allow this. %1</source>
        <translation>لا قاعدة تسمح بهذا. ⁨%1⁩</translation>
    </message>
    <message>
        <source>Make a rule from: %1</source>
        <translation>صنع قاعدة من: ⁨%1⁩</translation>
    </message>
    <message>
        <source>Makes a rule for requests like this one. You choose for whom, what exactly, and until when.</source>
        <translation>يصنع قاعدة لطلبات كهذا. تختار لمن، ولماذا تحديدًا، وحتى متى.</translation>
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
        <translation>هذا رابط لا يفتحه Sandgate.</translation>
    </message>
    <message>
        <source>Sandgate has no such action.</source>
        <translation>ليس لدى Sandgate إجراء كهذا.</translation>
    </message>
</context>
<context>
    <name>sandgate::ApplySetupDialog</name>
    <message>
        <source>&amp;Remove what the set-up does not have</source>
        <translation>إزالة ما ليس في الإعداد</translation>
    </message>
    <message>
        <source>Apply a Set-up</source>
        <translation>تطبيق إعداد</translation>
    </message>
    <message>
        <source>Set-up</source>
        <translation>الإعداد</translation>
    </message>
    <message>
        <source>Sandboxes that are set up</source>
        <translation>صناديق الرمل التي تُعَدّ</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>صندوق الرمل</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>النتيجة</translation>
    </message>
    <message>
        <source>&amp;Set-up:</source>
        <translation>الإعداد:</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>تطبيق</translation>
    </message>
    <message>
        <source>Show Differences</source>
        <translation>إظهار الاختلافات</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Ends what goes on in the sandboxes; what was written stays</source>
        <translation>ينهي ما يجري في صناديق الرمل؛ ويبقى ما كُتب</translation>
    </message>
    <message>
        <source>Forget Set-up</source>
        <translation>نسيان الإعداد</translation>
    </message>
    <message>
        <source>No set-up is kept yet. “MCP Servers and Skills…” of a sandbox keeps one.</source>
        <translation>لا إعداد محفوظًا بعد. يحفظه «خوادم MCP والمهارات…» في صندوق رمل.</translation>
    </message>
    <message>
        <source>Choose the sandboxes. Those that sleep are woken.</source>
        <translation>اختر صناديق الرمل. يوقَظ النائم منها.</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>مطابق</translation>
    </message>
    <message numerus="yes">
        <source>%n differences</source>
        <translation>
            <numerusform>لا اختلافات</numerusform>
            <numerusform>اختلاف واحد</numerusform>
            <numerusform>اختلافان</numerusform>
            <numerusform>%n اختلافات</numerusform>
            <numerusform>%n اختلافًا</numerusform>
            <numerusform>%n اختلاف</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>تجري القراءة…</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>تجري الكتابة…</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>أُعِدّ</translation>
    </message>
    <message numerus="yes">
        <source>It took longer than %n minutes, and was ended.</source>
        <translation>
            <numerusform>استغرق أكثر من %n دقيقة، فأُنهي.</numerusform>
            <numerusform>استغرق أكثر من دقيقة، فأُنهي.</numerusform>
            <numerusform>استغرق أكثر من دقيقتين، فأُنهي.</numerusform>
            <numerusform>استغرق أكثر من %n دقائق، فأُنهي.</numerusform>
            <numerusform>استغرق أكثر من %n دقيقة، فأُنهي.</numerusform>
            <numerusform>استغرق أكثر من %n دقيقة، فأُنهي.</numerusform>
        </translation>
    </message>
    <message>
        <source>Waits…</source>
        <translation>ينتظر…</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>متوقفة</translation>
    </message>
    <message>
        <source>Folder that is set up in each sandbox</source>
        <translation>المجلد الذي يُعدّ في كل صندوق رمل</translation>
    </message>
    <message>
        <source>where the agents of each sandbox work</source>
        <translation>حيث يعمل وكلاء كل صندوق رمل</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>المجلد:</translation>
    </message>
    <message>
        <source>Name the folder by its whole path, from “/” on.</source>
        <translation>سمِّ المجلد بمساره الكامل، بدءًا من «⁦/⁩».</translation>
    </message>
    <message>
        <source>Sets up %1</source>
        <translation>يُعدّ ⁨%1⁩</translation>
    </message>
</context>
<context>
    <name>sandgate::AttachmentBar</name>
    <message>
        <source>Attachments</source>
        <translation>المرفقات</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>الصورة</translation>
    </message>
    <message>
        <source>“%1” was not attached: together they would be too large for one message.</source>
        <translation>لم يُرفق «⁨%1⁩»: فهي معًا أكبر من رسالة واحدة.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Remove the attachment “%1”</source>
        <translation>إزالة المرفق «⁨%1⁩»</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>تجري القراءة…</translation>
    </message>
    <message numerus="yes">
        <source>No more than %n files can be attached.</source>
        <translation>
            <numerusform>لا يمكن إرفاق أكثر من %n ملف.</numerusform>
            <numerusform>لا يمكن إرفاق أكثر من ملف واحد.</numerusform>
            <numerusform>لا يمكن إرفاق أكثر من ملفين.</numerusform>
            <numerusform>لا يمكن إرفاق أكثر من %n ملفات.</numerusform>
            <numerusform>لا يمكن إرفاق أكثر من %n ملفًا.</numerusform>
            <numerusform>لا يمكن إرفاق أكثر من %n ملف.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sandgate::ChangesDialog</name>
    <message>
        <source>&amp;Side by side</source>
        <translation>جنبًا إلى جنب</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>إنعاش</translation>
    </message>
    <message>
        <source>Changes of “%1”</source>
        <translation>تغييرات «⁨%1⁩»</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>التغييرات</translation>
    </message>
    <message>
        <source>What the agent reported</source>
        <translation>ما أبلغ به الوكيل</translation>
    </message>
    <message>
        <source>What git finds in the sandbox now</source>
        <translation>ما يجده git في صندوق الرمل الآن</translation>
    </message>
    <message>
        <source>Where the changes are read</source>
        <translation>من أين تُقرأ التغييرات</translation>
    </message>
    <message>
        <source>&amp;Changes:</source>
        <translation>التغييرات:</translation>
    </message>
    <message>
        <source>Changed files</source>
        <translation>الملفات المتغيرة</translation>
    </message>
    <message>
        <source>The changes are being read…</source>
        <translation>تجري قراءة التغييرات…</translation>
    </message>
    <message>
        <source>This session is not known any more</source>
        <translation>لم تعد هذه الجلسة معروفة</translation>
    </message>
    <message>
        <source>The changes cannot be shown</source>
        <translation>يتعذّر إظهار التغييرات</translation>
    </message>
    <message>
        <source>There were edits of which the agent did not say what they changed.</source>
        <translation>ثمة تحريرات لم يقل الوكيل ما الذي غيّرته.</translation>
    </message>
    <message>
        <source>The agent reported places of this file, not all of it.</source>
        <translation>أبلغ الوكيل عن مواضع من هذا الملف، لا عن كله.</translation>
    </message>
    <message numerus="yes">
        <source>%n commands ran; what they changed is not known from the session.</source>
        <translation>
            <numerusform>لم يُشغّل أي أمر.</numerusform>
            <numerusform>شُغّل أمر واحد؛ ما غيّره لا يُعرف من الجلسة.</numerusform>
            <numerusform>شُغّل أمران؛ ما غيّراه لا يُعرف من الجلسة.</numerusform>
            <numerusform>شُغّلت %n أوامر؛ ما غيّرته لا يُعرف من الجلسة.</numerusform>
            <numerusform>شُغّل %n أمرًا؛ ما غيّرته لا يُعرف من الجلسة.</numerusform>
            <numerusform>شُغّل %n أمر؛ ما غيّرته لا يُعرف من الجلسة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n edits were begun and not reported as done; they are not shown.</source>
        <translation>
            <numerusform>لا تحريرات غير مكتملة.</numerusform>
            <numerusform>بدأ تحرير واحد ولم يُبلَّغ باكتماله؛ لا يظهر هنا.</numerusform>
            <numerusform>بدأ تحريران ولم يُبلَّغ باكتمالهما؛ لا يظهران هنا.</numerusform>
            <numerusform>بدأت %n تحريرات ولم يُبلَّغ باكتمالها؛ لا تظهر هنا.</numerusform>
            <numerusform>بدأ %n تحريرًا ولم يُبلَّغ باكتمالها؛ لا تظهر هنا.</numerusform>
            <numerusform>بدأ %n تحرير ولم يُبلَّغ باكتمالها؛ لا تظهر هنا.</numerusform>
        </translation>
    </message>
    <message>
        <source>There were more edits than can be shown.</source>
        <translation>ثمة تحريرات أكثر مما يمكن إظهاره.</translation>
    </message>
    <message>
        <source>No edits were reported</source>
        <translation>لم يُبلَّغ عن تحريرات</translation>
    </message>
    <message>
        <source>The agent did not say that it changed a file.</source>
        <translation>لم يقل الوكيل إنه غيّر ملفًا.</translation>
    </message>
    <message>
        <source>New, and not known to git.</source>
        <translation>جديد، وغير معروف لـ git.</translation>
    </message>
    <message>
        <source>Differences from the last commit in %1, whoever made them.</source>
        <translation>الاختلافات عن آخر إيداع في ⁨%1⁩، أيًا كان من صنعها.</translation>
    </message>
    <message>
        <source>There is more than is shown.</source>
        <translation>ثمة أكثر مما يظهر.</translation>
    </message>
    <message>
        <source>Nothing differs from the last commit</source>
        <translation>لا اختلاف عن آخر إيداع</translation>
    </message>
    <message>
        <source>%1  +%2 −%3</source>
        <translation>⁦%1  +%2 −%3⁩</translation>
    </message>
    <message>
        <source>Change of %1</source>
        <translation>تغيير ⁨%1⁩</translation>
    </message>
</context>
<context>
    <name>sandgate::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>الأوامر</translation>
    </message>
    <message>
        <source>A command, a session or a sandbox</source>
        <translation>أمر أو جلسة أو صندوق رمل</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>ما يوافق</translation>
    </message>
    <message>
        <source>Nothing fits.</source>
        <translation>لا شيء يوافق.</translation>
    </message>
    <message>
        <source>Enter chooses, Escape closes.</source>
        <translation>⁦Enter⁩ للاختيار، وEscape للإغلاق.</translation>
    </message>
    <message>
        <source>This cannot be chosen now.</source>
        <translation>لا يمكن اختيار هذا الآن.</translation>
    </message>
</context>
<context>
    <name>sandgate::CompletionList</name>
    <message>
        <source>Suggestions</source>
        <translation>اقتراحات</translation>
    </message>
</context>
<context>
    <name>sandgate::Composer</name>
    <message>
        <source>Send</source>
        <translation>إرسال</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Attach Files…</source>
        <translation>إرفاق ملفات…</translation>
    </message>
    <message>
        <source>Attach files to the message</source>
        <translation>إرفاق ملفات بالرسالة</translation>
    </message>
    <message>
        <source>The sandbox of this session no longer exists. Start a session in another sandbox to go on.</source>
        <translation>لم يعد صندوق رمل هذه الجلسة موجودًا. ابدأ جلسة في صندوق رمل آخر للمتابعة.</translation>
    </message>
    <message>
        <source>The sandbox of this session was deleted. Start a session in another sandbox to go on.</source>
        <translation>حُذف صندوق رمل هذه الجلسة. ابدأ جلسة في صندوق رمل آخر للمتابعة.</translation>
    </message>
    <message>
        <source>This session has ended. Start a new one to go on.</source>
        <translation>انتهت هذه الجلسة. ابدأ جلسة جديدة للمتابعة.</translation>
    </message>
    <message>
        <source>Ctrl+Return sends</source>
        <translation>⁦Ctrl+Return⁩ للإرسال</translation>
    </message>
    <message>
        <source>The agent waits for your decision. Ctrl+Return keeps the message until its turn has ended.</source>
        <translation>ينتظر الوكيل قرارك. Ctrl+Return يحفظ الرسالة حتى ينتهي دوره.</translation>
    </message>
    <message>
        <source>The session is starting. Ctrl+Return sends the message as soon as it has.</source>
        <translation>الجلسة تبدأ. Ctrl+Return يرسل الرسالة حالما تبدأ.</translation>
    </message>
    <message>
        <source>The agent is working. Ctrl+Return keeps the message until its turn has ended.</source>
        <translation>الوكيل يعمل. Ctrl+Return يحفظ الرسالة حتى ينتهي دوره.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>يجري الإيقاف…</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>يجري الإرسال…</translation>
    </message>
    <message>
        <source>Send Next</source>
        <translation>إرسال تاليًا</translation>
    </message>
    <message>
        <source>Write to %1</source>
        <translation>الكتابة إلى ⁨%1⁩</translation>
    </message>
    <message>
        <source>Message to %1 in “%2”</source>
        <translation>رسالة إلى ⁨%1⁩ في «⁨%2⁩»</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>الرسالة</translation>
    </message>
    <message>
        <source>Send the message to %1</source>
        <translation>إرسال الرسالة إلى ⁨%1⁩</translation>
    </message>
    <message>
        <source>Stop the turn of %1 in “%2”</source>
        <translation>إيقاف دور ⁨%1⁩ في «⁨%2⁩»</translation>
    </message>
</context>
<context>
    <name>sandgate::ConversationFind</name>
    <message>
        <source>Find Previous</source>
        <translation>بحث عن السابق</translation>
    </message>
    <message>
        <source>Find Next</source>
        <translation>بحث عن التالي</translation>
    </message>
    <message>
        <source>Find in this conversation</source>
        <translation>بحث في هذه المحادثة</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>غير موجود</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>يجري البحث…</translation>
    </message>
    <message numerus="yes">
        <source>In %n entries</source>
        <translation>
            <numerusform>ليس في أي مدخلة</numerusform>
            <numerusform>في مدخلة واحدة</numerusform>
            <numerusform>في مدخلتين</numerusform>
            <numerusform>في %n مدخلات</numerusform>
            <numerusform>في %n مدخلة</numerusform>
            <numerusform>في %n مدخلة</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>⁨%1⁩ من ⁨%2⁩</translation>
    </message>
</context>
<context>
    <name>sandgate::Core</name>
    <message>
        <source>Events cannot be stored, and are not shown until they are: %1</source>
        <translation>يتعذّر تخزين الأحداث، ولا تظهر حتى تُخزَّن: %1</translation>
    </message>
    <message>
        <source>Logs cannot be stored, and are not shown until they are: %1</source>
        <translation>يتعذّر تخزين السجلات، ولا تظهر حتى تُخزَّن: %1</translation>
    </message>
    <message>
        <source>It is no longer known here.</source>
        <translation>لم يعد معروفًا هنا.</translation>
    </message>
</context>
<context>
    <name>sandgate::CoreFiles</name>
    <message numerus="yes">
        <source>%n more.</source>
        <translation>
            <numerusform>لا مزيد.</numerusform>
            <numerusform>واحد آخر.</numerusform>
            <numerusform>اثنان آخران.</numerusform>
            <numerusform>%n أخرى.</numerusform>
            <numerusform>%n أخرى.</numerusform>
            <numerusform>%n أخرى.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sandgate::CoreVisitor</name>
    <message>
        <source>The request is too large.</source>
        <translation>الطلب كبير جدًا.</translation>
    </message>
    <message>
        <source>The request is no JSON object in one line.</source>
        <translation>ليس الطلب كائن JSON في سطر واحد.</translation>
    </message>
</context>
<context>
    <name>sandgate::CurlTransfer</name>
    <message>
        <source>There is no memory left for a request.</source>
        <translation>لم تبق ذاكرة للطلب.</translation>
    </message>
    <message>
        <source>The request&apos;s method is not valid.</source>
        <translation>طريقة الطلب غير صالحة.</translation>
    </message>
    <message>
        <source>The header &quot;%1&quot; holds characters that cannot be sent, such as a line break.</source>
        <translation>تحوي الترويسة «%1» محارف لا يمكن إرسالها، مثل فاصل أسطر.</translation>
    </message>
    <message>
        <source>The answer&apos;s headers are too long.</source>
        <translation>ترويسات الإجابة طويلة جدًا.</translation>
    </message>
    <message>
        <source>The answer is longer than the limit of %1 bytes.</source>
        <translation>الإجابة أطول من الحد البالغ %1 بايت.</translation>
    </message>
    <message>
        <source>The connection to %1 was given up.</source>
        <translation>تُرك الاتصال بـ %1.</translation>
    </message>
    <message>
        <source>%1 did not answer within %2 seconds.</source>
        <translation>لم يجب %1 خلال %2 ثوانٍ.</translation>
    </message>
    <message>
        <source>The address of %1 was not found. Check the address and the network connection.</source>
        <translation>لم يُعثر على عنوان %1. تحقق من العنوان ومن اتصال الشبكة.</translation>
    </message>
    <message>
        <source>This user may not connect to %1.</source>
        <translation>لا يحق لهذا المستخدم الاتصال بـ %1.</translation>
    </message>
    <message>
        <source>No connection to %1. Is it running?</source>
        <translation>لا اتصال بـ %1. هل يعمل؟</translation>
    </message>
    <message>
        <source>No connection to %1: it does not answer.</source>
        <translation>لا اتصال بـ %1: لا يجيب.</translation>
    </message>
    <message>
        <source>The certificate of %1 cannot be trusted. Check the address, the clock and the certificates that this computer trusts.</source>
        <translation>لا يمكن الوثوق بشهادة %1. تحقق من العنوان والساعة والشهادات التي يثق بها هذا الحاسوب.</translation>
    </message>
    <message>
        <source>No secure connection to %1. Is it reached by https at all?</source>
        <translation>لا اتصال آمنًا بـ %1. هل يُوصل إليه بـ https أصلًا؟</translation>
    </message>
    <message>
        <source>The address of %1 is not valid.</source>
        <translation>عنوان %1 غير صالح.</translation>
    </message>
    <message>
        <source>%1 does not speak HTTP. Check the address and the port.</source>
        <translation>لا يتحدث %1 بـ HTTP. تحقق من العنوان والمنفذ.</translation>
    </message>
    <message>
        <source>The connection to %1 was lost.</source>
        <translation>فُقد الاتصال بـ %1.</translation>
    </message>
    <message>
        <source>libcurl is not installed. Install the package libcurl4 and try again.</source>
        <translation>libcurl غير مثبّت. ثبّت الحزمة libcurl4 وحاول مرة أخرى.</translation>
    </message>
</context>
<context>
    <name>sandgate::DecisionFilterBar</name>
    <message>
        <source>Text in the request</source>
        <translation>نص في الطلب</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>At any time</source>
        <translation>أي وقت</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>In the last 7 days</source>
        <translation>آخر 7 أيام</translation>
    </message>
    <message>
        <source>In the last 30 days</source>
        <translation>آخر 30 يومًا</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>الإجابة</translation>
    </message>
    <message>
        <source>Any answer</source>
        <translation>أي إجابة</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>سُمح</translation>
    </message>
    <message>
        <source>Denied</source>
        <translation>مُنع</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>أُلغي</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>انقضى</translation>
    </message>
    <message>
        <source>Who decided</source>
        <translation>من قرّر</translation>
    </message>
    <message>
        <source>By anyone</source>
        <translation>أي أحد</translation>
    </message>
    <message>
        <source>By you</source>
        <translation>أنت</translation>
    </message>
    <message>
        <source>By a rule</source>
        <translation>قاعدة</translation>
    </message>
    <message>
        <source>Built-in denials</source>
        <translation>ممنوعات مضمّنة</translation>
    </message>
    <message>
        <source>While everything was allowed</source>
        <translation>حين كان كل شيء مسموحًا</translation>
    </message>
    <message>
        <source>Because nobody answered</source>
        <translation>لأن أحدًا لم يجب</translation>
    </message>
    <message>
        <source>All sandboxes</source>
        <translation>كل صناديق الرمل</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>صندوق الرمل</translation>
    </message>
    <message>
        <source>All agents</source>
        <translation>كل الوكلاء</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>الوكيل</translation>
    </message>
</context>
<context>
    <name>sandgate::DecisionsDialog</name>
    <message>
        <source>%1 s</source>
        <translation>⁨%1⁩ ث</translation>
    </message>
    <message>
        <source>Show &amp;Earlier</source>
        <translation>إظهار الأسبق</translation>
    </message>
    <message>
        <source>Make a &amp;Rule…</source>
        <translation>صنع قاعدة…</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>تصدير…</translation>
    </message>
    <message>
        <source>Record of Decisions</source>
        <translation>سجل القرارات</translation>
    </message>
    <message>
        <source>Decisions, newest first</source>
        <translation>القرارات، الأحدث أولًا</translation>
    </message>
    <message>
        <source>The whole request</source>
        <translation>الطلب كاملًا</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>تجري الكتابة…</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>تجري القراءة…</translation>
    </message>
    <message>
        <source>Nothing was decided yet.</source>
        <translation>لم يُقرَّر شيء بعد.</translation>
    </message>
    <message>
        <source>There is no such decision.</source>
        <translation>لا قرار كهذا.</translation>
    </message>
    <message numerus="yes">
        <source>The last %n decision(s). There are earlier ones.</source>
        <translation>
            <numerusform>لا قرارات. ثمة أسبق.</numerusform>
            <numerusform>آخر قرار. ثمة أسبق منه.</numerusform>
            <numerusform>آخر قرارين. ثمة أسبق منهما.</numerusform>
            <numerusform>آخر %n قرارات. ثمة أسبق منها.</numerusform>
            <numerusform>آخر %n قرارًا. ثمة أسبق منها.</numerusform>
            <numerusform>آخر %n قرار. ثمة أسبق منها.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s)</source>
        <translation>
            <numerusform>لا قرارات</numerusform>
            <numerusform>قرار واحد</numerusform>
            <numerusform>قراران</numerusform>
            <numerusform>%n قرارات</numerusform>
            <numerusform>%n قرارًا</numerusform>
            <numerusform>%n قرار</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a decision to see all of what was asked.</source>
        <translation>اختر قرارًا لترى كل ما سُئل عنه.</translation>
    </message>
    <message>
        <source>%1 with “%2”. By: %3. Waited: %4.</source>
        <translation>⁨%1⁩ بـ «⁨%2⁩». من: ⁨%3⁩. الانتظار: ⁨%4⁩.</translation>
    </message>
    <message>
        <source>%1 in “%2”, sandbox “%3”</source>
        <translation>⁨%1⁩ في «⁨%2⁩»، صندوق الرمل «⁨%3⁩»</translation>
    </message>
    <message>
        <source>untitled session</source>
        <translation>جلسة بلا عنوان</translation>
    </message>
    <message>
        <source>The rule as it read then: %1</source>
        <translation>القاعدة كما كانت حينها: ⁨%1⁩</translation>
    </message>
    <message>
        <source>Export Decisions</source>
        <translation>تصدير القرارات</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>جدول (*.csv)</translation>
    </message>
    <message>
        <source>Lines of JSON (*.jsonl)</source>
        <translation>أسطر JSON (*.jsonl)</translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) are in %1.</source>
        <translation>
            <numerusform>لا قرارات في ⁨%1⁩.</numerusform>
            <numerusform>قرار واحد في ⁨%1⁩.</numerusform>
            <numerusform>قراران في ⁨%1⁩.</numerusform>
            <numerusform>%n قرارات في ⁨%1⁩.</numerusform>
            <numerusform>%n قرارًا في ⁨%1⁩.</numerusform>
            <numerusform>%n قرار في ⁨%1⁩.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show &amp;Latest</source>
        <translation>إظهار الأحدث</translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s), the one that was found and earlier ones.</source>
        <translation>
            <numerusform>لا قرارات ابتداءً مما عُثر عليه ورجوعًا.</numerusform>
            <numerusform>قرار واحد ابتداءً مما عُثر عليه ورجوعًا.</numerusform>
            <numerusform>قراران ابتداءً مما عُثر عليه ورجوعًا.</numerusform>
            <numerusform>%n قرارات ابتداءً مما عُثر عليه ورجوعًا.</numerusform>
            <numerusform>%n قرارًا ابتداءً مما عُثر عليه ورجوعًا.</numerusform>
            <numerusform>%n قرار ابتداءً مما عُثر عليه ورجوعًا.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sandgate::DecisionsTable</name>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>الإجابة</translation>
    </message>
    <message>
        <source>By</source>
        <translation>من</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>الوكيل</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>صندوق الرمل</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>الطلب</translation>
    </message>
</context>
<context>
    <name>sandgate::DeletedSessionsDialog</name>
    <message>
        <source>Restore</source>
        <translation>استعادة</translation>
    </message>
    <message>
        <source>Remove for Good…</source>
        <translation>إزالة نهائية…</translation>
    </message>
    <message>
        <source>Remove All for Good…</source>
        <translation>إزالة الكل نهائيًا…</translation>
    </message>
    <message>
        <source>Deleted Sessions</source>
        <translation>الجلسات المحذوفة</translation>
    </message>
    <message>
        <source>Deleted sessions</source>
        <translation>الجلسات المحذوفة</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>الجلسة</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>صندوق الرمل</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>محذوف</translation>
    </message>
    <message>
        <source>Kept until</source>
        <translation>تُحفظ حتى</translation>
    </message>
    <message>
        <source>No session is deleted.</source>
        <translation>لا جلسة محذوفة.</translation>
    </message>
    <message>
        <source>Remove for Good</source>
        <translation>إزالة نهائية</translation>
    </message>
    <message>
        <source>Remove “%1” for good?</source>
        <translation>أتزيل «⁨%1⁩» نهائيًا؟</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n sessions for good?</source>
        <translation>
            <numerusform>لا جلسات لإزالتها.</numerusform>
            <numerusform>أتزيل جلسة واحدة نهائيًا؟</numerusform>
            <numerusform>أتزيل جلستين نهائيًا؟</numerusform>
            <numerusform>أتزيل %n جلسات نهائيًا؟</numerusform>
            <numerusform>أتزيل %n جلسة نهائيًا؟</numerusform>
            <numerusform>أتزيل %n جلسة نهائيًا؟</numerusform>
        </translation>
    </message>
    <message>
        <source>What was said in it goes, too. This cannot be taken back.</source>
        <translation>يذهب ما قيل فيها أيضًا. لا يمكن التراجع عن هذا.</translation>
    </message>
    <message>
        <source>Keep It</source>
        <translation>إبقاؤه</translation>
    </message>
    <message>
        <source>Remove All for Good</source>
        <translation>إزالة الكل نهائيًا</translation>
    </message>
    <message numerus="yes">
        <source>Remove all %n deleted sessions for good?</source>
        <translation>
            <numerusform>لا جلسات محذوفة لإزالتها.</numerusform>
            <numerusform>أتزيل الجلسة المحذوفة نهائيًا؟</numerusform>
            <numerusform>أتزيل الجلستين المحذوفتين نهائيًا؟</numerusform>
            <numerusform>أتزيل الجلسات المحذوفة كلها (%n) نهائيًا؟</numerusform>
            <numerusform>أتزيل الجلسات المحذوفة كلها (%n) نهائيًا؟</numerusform>
            <numerusform>أتزيل الجلسات المحذوفة كلها (%n) نهائيًا؟</numerusform>
        </translation>
    </message>
    <message>
        <source>What was said in them goes, too. This cannot be taken back.</source>
        <translation>يذهب ما قيل فيها أيضًا. لا يمكن التراجع عن هذا.</translation>
    </message>
    <message>
        <source>Keep Them</source>
        <translation>إبقاؤها</translation>
    </message>
    <message numerus="yes">
        <source>A deleted session is kept for %n days, and removed when Sandgate starts after that. Restored ones are in the list again, to be read.</source>
        <translation>
            <numerusform>تُحفظ الجلسة المحذوفة %n يوم، وتُزال حين يبدأ Sandgate بعد ذلك. والمستعادة تعود إلى القائمة، لقراءتها.</numerusform>
            <numerusform>تُحفظ الجلسة المحذوفة يومًا واحدًا، وتُزال حين يبدأ Sandgate بعد ذلك. والمستعادة تعود إلى القائمة، لقراءتها.</numerusform>
            <numerusform>تُحفظ الجلسة المحذوفة يومين، وتُزال حين يبدأ Sandgate بعد ذلك. والمستعادة تعود إلى القائمة، لقراءتها.</numerusform>
            <numerusform>تُحفظ الجلسة المحذوفة %n أيام، وتُزال حين يبدأ Sandgate بعد ذلك. والمستعادة تعود إلى القائمة، لقراءتها.</numerusform>
            <numerusform>تُحفظ الجلسة المحذوفة %n يومًا، وتُزال حين يبدأ Sandgate بعد ذلك. والمستعادة تعود إلى القائمة، لقراءتها.</numerusform>
            <numerusform>تُحفظ الجلسة المحذوفة %n يوم، وتُزال حين يبدأ Sandgate بعد ذلك. والمستعادة تعود إلى القائمة، لقراءتها.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sandgate::DesktopDialog</name>
    <message>
        <source>Start Desktop</source>
        <translation>بدء سطح المكتب</translation>
    </message>
    <message>
        <source>Stop Desktop</source>
        <translation>إيقاف سطح المكتب</translation>
    </message>
    <message>
        <source>Use &amp;mouse and keyboard there</source>
        <translation>استخدام الفأرة ولوحة المفاتيح هناك</translation>
    </message>
    <message>
        <source>Start Program…</source>
        <translation>بدء برنامج…</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>النوافذ</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>الحافظة</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>تسجيل</translation>
    </message>
    <message>
        <source>Recordings…</source>
        <translation>التسجيلات…</translation>
    </message>
    <message>
        <source>Desktop of %1</source>
        <translation>سطح مكتب ⁨%1⁩</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>سطح المكتب</translation>
    </message>
    <message>
        <source>Size of the desktop that is started</source>
        <translation>مقاس سطح المكتب الذي يُبدأ</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>⁦%1 × %2⁩</translation>
    </message>
    <message>
        <source>Copy What Is in the Desktop&apos;s Clipboard</source>
        <translation>نسخ ما في حافظة سطح المكتب</translation>
    </message>
    <message>
        <source>Put This Computer&apos;s Clipboard There</source>
        <translation>وضع حافظة هذا الحاسوب هناك</translation>
    </message>
    <message>
        <source>Stop Recording</source>
        <translation>إيقاف التسجيل</translation>
    </message>
    <message>
        <source>Mouse and keyboard are the desktop&apos;s. Ctrl+Tab leads out of it.</source>
        <translation>الفأرة ولوحة المفاتيح لسطح المكتب. Ctrl+Tab يخرج منه.</translation>
    </message>
    <message>
        <source>You are looking only. What you do here does not reach the desktop.</source>
        <translation>أنت تنظر فقط. ما تفعله هنا لا يصل إلى سطح المكتب.</translation>
    </message>
    <message>
        <source>The sandbox is not awake</source>
        <translation>صندوق الرمل ليس مستيقظًا</translation>
    </message>
    <message>
        <source>Wake it to see its desktop.</source>
        <translation>أيقظه لترى سطح مكتبه.</translation>
    </message>
    <message>
        <source>Asking the sandbox…</source>
        <translation>يجري سؤال صندوق الرمل…</translation>
    </message>
    <message>
        <source>Programs are missing in the sandbox</source>
        <translation>برامج ناقصة في صندوق الرمل</translation>
    </message>
    <message>
        <source>The desktop needs: %1.
Install them in a terminal of the sandbox:
%2</source>
        <translation>يحتاج سطح المكتب إلى: ⁨%1⁩.
ثبّتها في طرفية في صندوق الرمل:
⁨%2⁩</translation>
    </message>
    <message>
        <source>The desktop starts…</source>
        <translation>سطح المكتب يبدأ…</translation>
    </message>
    <message>
        <source>The desktop ends…</source>
        <translation>سطح المكتب ينتهي…</translation>
    </message>
    <message>
        <source>The desktop does not run</source>
        <translation>سطح المكتب لا يعمل</translation>
    </message>
    <message>
        <source>No desktop runs in this sandbox</source>
        <translation>لا سطح مكتب يعمل في صندوق الرمل هذا</translation>
    </message>
    <message>
        <source>It is a screen of its own in the sandbox, for programs with windows. Agents can use it, and you can look at it and use it here.</source>
        <translation>هو شاشة خاصة في صندوق الرمل، للبرامج ذات النوافذ. يمكن للوكلاء استخدامها، ويمكنك رؤيتها واستخدامها هنا.</translation>
    </message>
    <message>
        <source>No windows</source>
        <translation>لا نوافذ</translation>
    </message>
    <message>
        <source>Without a title</source>
        <translation>بلا عنوان</translation>
    </message>
    <message>
        <source>Start Program</source>
        <translation>بدء برنامج</translation>
    </message>
    <message>
        <source>Command line of a program with windows, such as xterm or firefox:</source>
        <translation>سطر أوامر برنامج ذي نوافذ، مثل xterm أو firefox:</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>بدء</translation>
    </message>
</context>
<context>
    <name>sandgate::DesktopInputs</name>
    <message>
        <source>The desktop does not keep up. What was done last is dropped.</source>
        <translation>لا يلحق سطح المكتب. أُسقط آخر ما فُعل.</translation>
    </message>
</context>
<context>
    <name>sandgate::DesktopScreen</name>
    <message>
        <source>Screen of the desktop</source>
        <translation>شاشة سطح المكتب</translation>
    </message>
</context>
<context>
    <name>sandgate::DiffView</name>
    <message>
        <source>no line break at the end of the file</source>
        <translation>لا فاصل أسطر في نهاية الملف</translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged lines</source>
        <translation>
            <numerusform>%n سطر دون تغيير</numerusform>
            <numerusform>سطر واحد دون تغيير</numerusform>
            <numerusform>سطران دون تغيير</numerusform>
            <numerusform>%n أسطر دون تغيير</numerusform>
            <numerusform>%n سطرًا دون تغيير</numerusform>
            <numerusform>%n سطر دون تغيير</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sandgate::DownloadFirst</name>
    <message>
        <source>Download Files First…</source>
        <translation>تنزيل الملفات أولًا…</translation>
    </message>
    <message>
        <source>Cancel Download</source>
        <translation>إلغاء التنزيل</translation>
    </message>
    <message>
        <source>Download the files of the sandbox %1 first</source>
        <translation>تنزيل ملفات صندوق الرمل ⁨%1⁩ أولًا</translation>
    </message>
    <message>
        <source>Download To</source>
        <translation>تنزيل إلى</translation>
    </message>
    <message>
        <source>The download was cancelled.</source>
        <translation>أُلغي التنزيل.</translation>
    </message>
    <message>
        <source>Waking the sandbox…</source>
        <translation>يجري إيقاظ صندوق الرمل…</translation>
    </message>
    <message>
        <source>Other downloads come first…</source>
        <translation>تنزيلات أخرى تسبقه…</translation>
    </message>
    <message>
        <source>Downloading: %1 of %2</source>
        <translation>يجري التنزيل: ⁨%1⁩ من ⁨%2⁩</translation>
    </message>
    <message>
        <source>Downloading: %1</source>
        <translation>يجري التنزيل: ⁨%1⁩</translation>
    </message>
    <message>
        <source>The files were not downloaded. %1</source>
        <translation>لم تُنزّل الملفات. ⁨%1⁩</translation>
    </message>
    <message>
        <source>All files of %1 are in %2 now.</source>
        <translation>كل ملفات ⁨%1⁩ في ⁨%2⁩ الآن.</translation>
    </message>
    <message>
        <source>The files of %1 are in %2 now, but for:</source>
        <translation>ملفات ⁨%1⁩ في ⁨%2⁩ الآن، عدا:</translation>
    </message>
    <message>
        <source>… and more</source>
        <translation>… والمزيد</translation>
    </message>
</context>
<context>
    <name>sandgate::EventInspector</name>
    <message>
        <source>… cut here. The whole event has %1; Copy takes all of it.</source>
        <translation>… قُطع هنا. الحدث كله ⁨%1⁩؛ ويأخذه «نسخ» كله.</translation>
    </message>
    <message>
        <source>&amp;Copy JSON</source>
        <translation>نسخ JSON</translation>
    </message>
    <message>
        <source>Raw events</source>
        <translation>الأحداث الخام</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>الأحداث</translation>
    </message>
    <message>
        <source>The chosen event as JSON</source>
        <translation>الحدث المختار بصيغة JSON</translation>
    </message>
    <message>
        <source>Choose an event to read it.</source>
        <translation>اختر حدثًا لقراءته.</translation>
    </message>
    <message>
        <source>Filter by text</source>
        <translation>ترشيح بالنص</translation>
    </message>
    <message>
        <source>Filter the events by text</source>
        <translation>ترشيح الأحداث بالنص</translation>
    </message>
    <message>
        <source>The events could not be read. %1</source>
        <translation>تعذّرت قراءة الأحداث. ⁨%1⁩</translation>
    </message>
    <message>
        <source>Show &amp;Hidden Value</source>
        <translation>إظهار القيمة المخفية</translation>
    </message>
</context>
<context>
    <name>sandgate::EventListModel</name>
    <message>
        <source>You</source>
        <translation>أنت</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>الوكيل</translation>
    </message>
    <message>
        <source>Sandgate</source>
        <translation>Sandgate</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>From</source>
        <translation>من</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>الرسالة</translation>
    </message>
</context>
<context>
    <name>sandgate::EventStream</name>
    <message>
        <source>Nothing came from the server for %1 seconds.</source>
        <translation>لم يأتِ شيء من الخادم منذ %1 ثوانٍ.</translation>
    </message>
    <message>
        <source>The server&apos;s answer is not an event stream. Check the address.</source>
        <translation>إجابة الخادم ليست تدفق أحداث. تحقق من العنوان.</translation>
    </message>
    <message>
        <source>An event of the server is longer than the limit.</source>
        <translation>حدث من الخادم أطول من الحد.</translation>
    </message>
</context>
<context>
    <name>sandgate::EverythingBanner</name>
    <message>
        <source>Ask Me Again</source>
        <translation>اسألني من جديد</translation>
    </message>
    <message>
        <source>Everything that is not denied is allowed in this session without asking you, until you take it back or Sandgate ends.</source>
        <translation>كل ما ليس ممنوعًا مسموح في هذه الجلسة دون سؤالك، حتى تتراجع أو ينتهي Sandgate.</translation>
    </message>
    <message>
        <source>Everything that is not denied is allowed in this session without asking you, until %1.</source>
        <translation>كل ما ليس ممنوعًا مسموح في هذه الجلسة دون سؤالك، حتى ⁨%1⁩.</translation>
    </message>
</context>
<context>
    <name>sandgate::EverythingDialog</name>
    <message>
        <source>Allow Everything</source>
        <translation>السماح بكل شيء</translation>
    </message>
    <message>
        <source>Allow everything in “%1” without asking you?</source>
        <translation>أتسمح بكل شيء في «⁨%1⁩» دون سؤالك؟</translation>
    </message>
    <message>
        <source>Whatever the agent of this session asks for is allowed at once: commands, changes of files, the network. What waits now is allowed, too. Still denied or asked is what your rules deny or always ask about, and what destroys a system, a home folder or a disk is denied. It holds for this session only, and is over at the latest when Sandgate ends.</source>
        <translation>كل ما يطلبه وكيل هذه الجلسة يُسمح به فورًا: الأوامر، وتغيير الملفات، والشبكة. ويُسمح بما ينتظر الآن أيضًا. ويبقى ممنوعًا أو مسؤولًا عنه ما تمنعه قواعدك أو تسأل عنه دائمًا، ويُمنع ما يدمّر نظامًا أو مجلد منزل أو قرصًا. يسري على هذه الجلسة وحدها، وينقضي على أبعد تقدير حين ينتهي Sandgate.</translation>
    </message>
    <message>
        <source>For how long everything is allowed</source>
        <translation>كم من الوقت يُسمح بكل شيء</translation>
    </message>
    <message>
        <source>15 minutes</source>
        <translation>15 دقيقة</translation>
    </message>
    <message>
        <source>an hour</source>
        <translation>ساعة</translation>
    </message>
    <message>
        <source>4 hours</source>
        <translation>4 ساعات</translation>
    </message>
    <message>
        <source>as long as Sandgate runs</source>
        <translation>ما دام Sandgate يعمل</translation>
    </message>
    <message>
        <source>&amp;For:</source>
        <translation>المدة:</translation>
    </message>
    <message>
        <source>&amp;Allow Everything</source>
        <translation>السماح بكل شيء</translation>
    </message>
    <message>
        <source>&amp;Keep Asking</source>
        <translation>متابعة السؤال</translation>
    </message>
</context>
<context>
    <name>sandgate::FileActions</name>
    <message>
        <source>F&amp;iles</source>
        <translation>الملفات</translation>
    </message>
    <message>
        <source>&amp;Upload</source>
        <translation>رفع</translation>
    </message>
    <message>
        <source>&amp;Open	Return</source>
        <translation>فتح	Return</translation>
    </message>
    <message>
        <source>Open Folder &amp;Alone</source>
        <translation>فتح المجلد وحده</translation>
    </message>
    <message>
        <source>Folder A&amp;bove</source>
        <translation>المجلد الأعلى</translation>
    </message>
    <message>
        <source>Re&amp;fresh</source>
        <translation>إنعاش</translation>
    </message>
    <message>
        <source>&amp;New Folder…</source>
        <translation>مجلد جديد…</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>إعادة التسمية…</translation>
    </message>
    <message>
        <source>&amp;Move…</source>
        <translation>نقل…</translation>
    </message>
    <message>
        <source>&amp;Copy Path</source>
        <translation>نسخ المسار</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>حذف…</translation>
    </message>
    <message>
        <source>&amp;Files…</source>
        <translation>ملفات…</translation>
    </message>
    <message>
        <source>F&amp;older…</source>
        <translation>مجلد…</translation>
    </message>
    <message>
        <source>Do&amp;wnload…</source>
        <translation>تنزيل…</translation>
    </message>
    <message>
        <source>F&amp;ind in File…</source>
        <translation>بحث في الملف…</translation>
    </message>
    <message>
        <source>&amp;Edit File</source>
        <translation>تحرير الملف</translation>
    </message>
    <message>
        <source>&amp;Save File</source>
        <translation>حفظ الملف</translation>
    </message>
    <message>
        <source>Discard Edi&amp;ts…</source>
        <translation>تجاهل التحريرات…</translation>
    </message>
    <message>
        <source>Cancel Co&amp;pies</source>
        <translation>إلغاء النسخ</translation>
    </message>
    <message>
        <source>Tr&amp;y Copies Again</source>
        <translation>إعادة محاولة النسخ</translation>
    </message>
    <message>
        <source>C&amp;lear List of Copies</source>
        <translation>مسح قائمة النسخ</translation>
    </message>
</context>
<context>
    <name>sandgate::FilePreview</name>
    <message>
        <source>Text of %1, to be edited</source>
        <translation>نص ⁨%1⁩، للتحرير</translation>
    </message>
    <message>
        <source>There are hidden characters in this file. They are marked while you read it, and cannot be seen while you edit it.</source>
        <translation>في هذا الملف محارف مخفية. تُعلَّم عند قراءته، ولا تُرى عند تحريره.</translation>
    </message>
    <message>
        <source>It has become too large to be saved from here. Save it on this computer and upload it.</source>
        <translation>صار أكبر من أن يُحفظ من هنا. احفظه على هذا الحاسوب ثم ارفعه.</translation>
    </message>
    <message>
        <source>What is there now is too large to be replaced.</source>
        <translation>ما هناك الآن أكبر من أن يُستبدل.</translation>
    </message>
    <message>
        <source>What is there now is no text.</source>
        <translation>ما هناك الآن ليس نصًا.</translation>
    </message>
    <message>
        <source>Differences of %1</source>
        <translation>اختلافات ⁨%1⁩</translation>
    </message>
    <message>
        <source>From what is in the sandbox now (-) to what you have edited (+).</source>
        <translation>مما في صندوق الرمل الآن (-) إلى ما حرّرته (+).</translation>
    </message>
    <message>
        <source>Discard Edits</source>
        <translation>تجاهل التحريرات</translation>
    </message>
    <message>
        <source>Discard what you have edited in “%1”?</source>
        <translation>أتتجاهل ما حرّرته في «⁨%1⁩»؟</translation>
    </message>
    <message>
        <source>What is in the sandbox stays as it is.</source>
        <translation>ما في صندوق الرمل يبقى كما هو.</translation>
    </message>
    <message>
        <source>Keep Editing</source>
        <translation>متابعة التحرير</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>تحرير</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>تجاهل…</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Show Differences</source>
        <translation>إظهار الاختلافات</translation>
    </message>
    <message>
        <source>Save Anyway</source>
        <translation>الحفظ رغم ذلك</translation>
    </message>
    <message>
        <source>Discard Mine and Load</source>
        <translation>تجاهل تحريري والتحميل</translation>
    </message>
    <message>
        <source>It is being read…</source>
        <translation>تجري قراءته…</translation>
    </message>
    <message>
        <source>Earlier Bytes</source>
        <translation>البايتات السابقة</translation>
    </message>
    <message>
        <source>Later Bytes</source>
        <translation>البايتات التالية</translation>
    </message>
    <message>
        <source>Choose a file to see what is in it.</source>
        <translation>اختر ملفًا لترى ما فيه.</translation>
    </message>
    <message>
        <source>No file is chosen</source>
        <translation>لم يُختر ملف</translation>
    </message>
    <message>
        <source>It can be opened in the list now.</source>
        <translation>يمكن فتحه في القائمة الآن.</translation>
    </message>
    <message>
        <source>A link to a folder</source>
        <translation>رابط إلى مجلد</translation>
    </message>
    <message>
        <source>Image of %1 × %2 pixels</source>
        <translation>صورة من ⁦%1 × %2⁩ بكسل</translation>
    </message>
    <message>
        <source>%1 × %2 pixels  ·  %3</source>
        <translation>⁦%1 × %2⁩ بكسل  ·  ⁨%3⁩</translation>
    </message>
    <message>
        <source>Its name is not UTF-8: the sandbox&apos;s server finds nothing by such a name. Rename it by a command in the sandbox.</source>
        <translation>اسمه ليس ⁦UTF-8⁩: لا يجد خادم صندوق الرمل شيئًا باسم كهذا. أعد تسميته بأمر في صندوق الرمل.</translation>
    </message>
    <message>
        <source>changed %1</source>
        <translation>تغيّر ⁨%1⁩</translation>
    </message>
    <message>
        <source>Text of %1</source>
        <translation>نص ⁨%1⁩</translation>
    </message>
    <message>
        <source>Only the beginning is shown: it is too large. Download it to see all of it.</source>
        <translation>يظهر أوله فقط: فهو كبير جدًا. نزّله لتراه كله.</translation>
    </message>
    <message>
        <source>Bytes of %1</source>
        <translation>بايتات ⁨%1⁩</translation>
    </message>
    <message>
        <source>It is empty.</source>
        <translation>هو فارغ.</translation>
    </message>
    <message>
        <source>Bytes %1 to %2 of %3</source>
        <translation>البايتات ⁨%1⁩ إلى ⁨%2⁩ من ⁨%3⁩</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>يجري الحفظ…</translation>
    </message>
    <message>
        <source>Stop Editing</source>
        <translation>إنهاء التحرير</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>تحرير ⁨%1⁩</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>حفظ ⁨%1⁩</translation>
    </message>
    <message>
        <source>It cannot be edited here without changing more than you edit: its lines end in different ways, or it has characters that end lines.</source>
        <translation>لا يمكن تحريره هنا دون تغيير أكثر مما تحرّره: تنتهي أسطره بطرق مختلفة، أو فيه محارف تنهي الأسطر.</translation>
    </message>
</context>
<context>
    <name>sandgate::FileTree</name>
    <message>
        <source>Files of the sandbox</source>
        <translation>ملفات صندوق الرمل</translation>
    </message>
</context>
<context>
    <name>sandgate::FileTreeModel</name>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>الحجم</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>تغيّر</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>تتعذّر قراءته</translation>
    </message>
    <message>
        <source>is being read…</source>
        <translation>تجري قراءته…</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 أخرى</translation>
    </message>
</context>
<context>
    <name>sandgate::FilesPane</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ولا مزيد</numerusform>
            <numerusform>وواحد آخر</numerusform>
            <numerusform>واثنان آخران</numerusform>
            <numerusform>و%n أخرى</numerusform>
            <numerusform>و%n أخرى</numerusform>
            <numerusform>و%n أخرى</numerusform>
        </translation>
    </message>
    <message>
        <source>New Folder</source>
        <translation>مجلد جديد</translation>
    </message>
    <message>
        <source>Name of the new folder in %1:</source>
        <translation>اسم المجلد الجديد في ⁨%1⁩:</translation>
    </message>
    <message>
        <source>Make Folder</source>
        <translation>إنشاء المجلد</translation>
    </message>
    <message>
        <source>A name is one part of a path, without “/”. Nothing was made.</source>
        <translation>الاسم جزء واحد من مسار، بلا «/». لم يُنشأ شيء.</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>إعادة التسمية</translation>
    </message>
    <message>
        <source>New name of “%1”:</source>
        <translation>الاسم الجديد لـ «⁨%1⁩»:</translation>
    </message>
    <message>
        <source>A name is one part of a path, without “/”. Nothing was renamed.</source>
        <translation>الاسم جزء واحد من مسار، بلا «/». لم يُعَد تسمية شيء.</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>نقل</translation>
    </message>
    <message>
        <source>New path of “%1” in the sandbox:</source>
        <translation>المسار الجديد لـ «⁨%1⁩» في صندوق الرمل:</translation>
    </message>
    <message>
        <source>The new path begins with “/” and ends with a name. Nothing was moved.</source>
        <translation>يبدأ المسار الجديد بـ «/» وينتهي باسم. لم يُنقل شيء.</translation>
    </message>
    <message>
        <source>A folder is deleted with all that is in it.</source>
        <translation>يُحذف المجلد مع كل ما فيه.</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>لا يمكن التراجع عن هذا.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Delete “%1” in the sandbox?</source>
        <translation>أتحذف «⁨%1⁩» في صندوق الرمل؟</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n things in the sandbox?</source>
        <translation>
            <numerusform>لا شيء للحذف في صندوق الرمل.</numerusform>
            <numerusform>أتحذف عنصرًا واحدًا في صندوق الرمل؟</numerusform>
            <numerusform>أتحذف عنصرين في صندوق الرمل؟</numerusform>
            <numerusform>أتحذف %n عناصر في صندوق الرمل؟</numerusform>
            <numerusform>أتحذف %n عنصرًا في صندوق الرمل؟</numerusform>
            <numerusform>أتحذف %n عنصر في صندوق الرمل؟</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>إبقاء</translation>
    </message>
    <message>
        <source>Upload Folder</source>
        <translation>رفع مجلد</translation>
    </message>
    <message>
        <source>Upload Files</source>
        <translation>رفع ملفات</translation>
    </message>
    <message>
        <source>Upload</source>
        <translation>رفع</translation>
    </message>
    <message>
        <source>Download to a Folder of This Computer</source>
        <translation>التنزيل إلى مجلد على هذا الحاسوب</translation>
    </message>
    <message>
        <source>Download Here</source>
        <translation>التنزيل هنا</translation>
    </message>
    <message>
        <source>Two of them would be called %1 on this computer. Download them one by one.</source>
        <translation>سيكون لاثنين منها الاسم ⁨%1⁩ على هذا الحاسوب. نزّلها واحدًا واحدًا.</translation>
    </message>
    <message>
        <source>A folder that is replaced loses all that is in it now.</source>
        <translation>يفقد المجلد المستبدَل كل ما فيه الآن.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>استبدال</translation>
    </message>
    <message>
        <source>There is something called “%1” already. Replace it?</source>
        <translation>يوجد شيء باسم «⁨%1⁩» من قبل. أتستبدله؟</translation>
    </message>
    <message numerus="yes">
        <source>%n things of these names are there already. Replace them?</source>
        <translation>
            <numerusform>لا شيء بهذه الأسماء.</numerusform>
            <numerusform>يوجد عنصر واحد بهذا الاسم من قبل. أتستبدله؟</numerusform>
            <numerusform>يوجد عنصران بهذين الاسمين من قبل. أتستبدلهما؟</numerusform>
            <numerusform>توجد %n عناصر بهذه الأسماء من قبل. أتستبدلها؟</numerusform>
            <numerusform>يوجد %n عنصرًا بهذه الأسماء من قبل. أتستبدلها؟</numerusform>
            <numerusform>يوجد %n عنصر بهذه الأسماء من قبل. أتستبدلها؟</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep What Is There</source>
        <translation>إبقاء ما هناك</translation>
    </message>
    <message>
        <source>Download…</source>
        <translation>تنزيل…</translation>
    </message>
    <message>
        <source>Wake</source>
        <translation>إيقاظ</translation>
    </message>
    <message>
        <source>Files of the sandbox</source>
        <translation>ملفات صندوق الرمل</translation>
    </message>
    <message>
        <source>Folder of the sandbox that is shown</source>
        <translation>مجلد صندوق الرمل الظاهر</translation>
    </message>
    <message>
        <source>What can be done with files</source>
        <translation>ما يمكن فعله بالملفات</translation>
    </message>
    <message>
        <source>Its files can be reached once it is awake.</source>
        <translation>يمكن الوصول إلى ملفاته حالما يستيقظ.</translation>
    </message>
    <message>
        <source>The sandbox is asleep</source>
        <translation>صندوق الرمل نائم</translation>
    </message>
    <message>
        <source>Its files are still there. They are not read while it sleeps.</source>
        <translation>ما زالت ملفاته هناك. لا تُقرأ أثناء نومه.</translation>
    </message>
    <message>
        <source>The sandbox does not answer</source>
        <translation>صندوق الرمل لا يجيب</translation>
    </message>
    <message>
        <source>It is asked again by itself.</source>
        <translation>يُسأل مجددًا من تلقاء نفسه.</translation>
    </message>
    <message>
        <source>The sandbox is gone</source>
        <translation>ذهب صندوق الرمل</translation>
    </message>
    <message>
        <source>Its files went with it.</source>
        <translation>وذهبت ملفاته معه.</translation>
    </message>
    <message>
        <source>Waking…</source>
        <translation>يجري الإيقاظ…</translation>
    </message>
    <message>
        <source>Wake %1</source>
        <translation>إيقاظ ⁨%1⁩</translation>
    </message>
    <message>
        <source>%1 cannot be read. %2</source>
        <translation>تتعذّر قراءة ⁨%1⁩. ⁨%2⁩</translation>
    </message>
    <message>
        <source>It is being read…</source>
        <translation>تجري قراءته…</translation>
    </message>
    <message>
        <source>This folder is empty. Drop files here to upload them.</source>
        <translation>هذا المجلد فارغ. أسقط ملفات هنا لرفعها.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more entries of this folder are not shown.</source>
        <translation>
            <numerusform>%Ln مدخلة أخرى من هذا المجلد لا تظهر.</numerusform>
            <numerusform>مدخلة أخرى واحدة من هذا المجلد لا تظهر.</numerusform>
            <numerusform>مدخلتان أخريان من هذا المجلد لا تظهران.</numerusform>
            <numerusform>%Ln مدخلات أخرى من هذا المجلد لا تظهر.</numerusform>
            <numerusform>%Ln مدخلة أخرى من هذا المجلد لا تظهر.</numerusform>
            <numerusform>%Ln مدخلة أخرى من هذا المجلد لا تظهر.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sandgate::FindBar</name>
    <message>
        <source>Find in this file</source>
        <translation>بحث في هذا الملف</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>السابق</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>غير موجود</translation>
    </message>
</context>
<context>
    <name>sandgate::HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>المساعدة</translation>
    </message>
    <message>
        <source>Search in Help</source>
        <translation>بحث في المساعدة</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>الصفحات</translation>
    </message>
    <message>
        <source>Text of the page</source>
        <translation>نص الصفحة</translation>
    </message>
</context>
<context>
    <name>sandgate::History</name>
    <message>
        <source>The path of a file must begin at the root: %1</source>
        <translation>يجب أن يبدأ مسار الملف من الجذر: %1</translation>
    </message>
    <message>
        <source>It is no longer known here.</source>
        <translation>لم يعد معروفًا هنا.</translation>
    </message>
    <message>
        <source>This session is not deleted.</source>
        <translation>ليست هذه الجلسة محذوفة.</translation>
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
        <translation>مؤجَّل  ·  ⁨%1⁩</translation>
    </message>
</context>
<context>
    <name>sandgate::InboxPane</name>
    <message>
        <source>Waiting Requests</source>
        <translation>الطلبات المنتظرة</translation>
    </message>
    <message>
        <source>Waiting requests of all sandboxes</source>
        <translation>الطلبات المنتظرة في كل صناديق الرمل</translation>
    </message>
    <message>
        <source>Open Session</source>
        <translation>فتح الجلسة</translation>
    </message>
    <message>
        <source>Nothing waits for you</source>
        <translation>لا شيء ينتظرك</translation>
    </message>
    <message>
        <source>When an agent asks for permission, the request appears here, whichever sandbox it comes from. Nothing is ever allowed without your answer, or a rule of yours.</source>
        <translation>حين يطلب وكيل إذنًا يظهر الطلب هنا، من أي صندوق رمل جاء. لا يُسمح بشيء أبدًا دون إجابتك أو قاعدة لك.</translation>
    </message>
</context>
<context>
    <name>sandgate::InboxProxy</name>
    <message>
        <source>sandbox “%1”, since %2</source>
        <translation>صندوق الرمل «⁨%1⁩»، منذ ⁨%2⁩</translation>
    </message>
    <message>
        <source>set aside</source>
        <translation>مؤجَّل</translation>
    </message>
</context>
<context>
    <name>sandgate::LogFilterBar</name>
    <message>
        <source>The filter is a regular expression</source>
        <translation>المرشّح تعبير نمطي</translation>
    </message>
    <message>
        <source>The filter tells capitals from small letters</source>
        <translation>يفرّق المرشّح بين الحروف الكبيرة والصغيرة</translation>
    </message>
    <message>
        <source>Level of the lines that are shown</source>
        <translation>مستوى الأسطر الظاهرة</translation>
    </message>
    <message>
        <source>Stream of the lines that are shown</source>
        <translation>مجرى الأسطر الظاهرة</translation>
    </message>
    <message>
        <source>Time of the lines that are shown</source>
        <translation>وقت الأسطر الظاهرة</translation>
    </message>
    <message>
        <source>Only lines with…</source>
        <translation>الأسطر التي فيها فقط…</translation>
    </message>
    <message>
        <source>Filter of this log</source>
        <translation>مرشّح هذا السجل</translation>
    </message>
    <message>
        <source>All levels</source>
        <translation>كل المستويات</translation>
    </message>
    <message>
        <source>No debug</source>
        <translation>بلا تنقيح</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>التحذيرات والأخطاء</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>الأخطاء</translation>
    </message>
    <message>
        <source>Both streams</source>
        <translation>كلا المجريين</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>الخرج</translation>
    </message>
    <message>
        <source>Error output</source>
        <translation>خرج الأخطاء</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>أي وقت</translation>
    </message>
    <message>
        <source>Last minute</source>
        <translation>آخر دقيقة</translation>
    </message>
    <message>
        <source>Last 10 minutes</source>
        <translation>آخر 10 دقائق</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>آخر ساعة</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>آخر يوم</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>مسح</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>مسح المرشّح</translation>
    </message>
</context>
<context>
    <name>sandgate::LogFindBar</name>
    <message>
        <source>What is looked for is a regular expression</source>
        <translation>ما يُبحث عنه تعبير نمطي</translation>
    </message>
    <message>
        <source>Tell capitals from small letters</source>
        <translation>التفريق بين الحروف الكبيرة والصغيرة</translation>
    </message>
    <message>
        <source>Find in this log</source>
        <translation>بحث في هذا السجل</translation>
    </message>
    <message>
        <source>&amp;Previous</source>
        <translation>السابق</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>sandgate::LogFollower</name>
    <message>
        <source>The sandbox&apos;s server was started again.</source>
        <translation>أُعيد تشغيل خادم صندوق الرمل.</translation>
    </message>
</context>
<context>
    <name>sandgate::LogMarksDialog</name>
    <message>
        <source>Marks in Logs</source>
        <translation>العلامات في السجلات</translation>
    </message>
    <message>
        <source>What is to be marked in logs, one in each line. Between slashes it is a regular expression, for example /took \d{4,} ms/.</source>
        <translation>ما يُعلَّم في السجلات، واحد في كل سطر. وما بين شرطتين مائلتين تعبير نمطي، مثل ⁦/took \d{4,} ms/⁩.</translation>
    </message>
    <message>
        <source>What is to be marked</source>
        <translation>ما يُعلَّم</translation>
    </message>
    <message>
        <source>There may be %1 marks at most.</source>
        <translation>لا تزيد العلامات على ⁨%1⁩.</translation>
    </message>
</context>
<context>
    <name>sandgate::LogPane</name>
    <message>
        <source>Starting</source>
        <translation>تبدأ</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>يعمل</translation>
    </message>
    <message>
        <source>Its server is gone; how it ended is not known</source>
        <translation>ذهب خادمها؛ لا يُعرف كيف انتهت</translation>
    </message>
    <message>
        <source>Ended with exit code %1</source>
        <translation>انتهت برمز الخروج ⁨%1⁩</translation>
    </message>
    <message>
        <source>Ended by a signal</source>
        <translation>أنهتها إشارة</translation>
    </message>
    <message>
        <source>%1 after %2</source>
        <translation>⁨%1⁩ بعد ⁨%2⁩</translation>
    </message>
    <message>
        <source>Stop Saving</source>
        <translation>إيقاف الحفظ</translation>
    </message>
    <message>
        <source>Log of a process</source>
        <translation>سجل العملية</translation>
    </message>
    <message>
        <source>State of the process</source>
        <translation>حالة العملية</translation>
    </message>
    <message>
        <source>The log could not be read. %1</source>
        <translation>تعذّرت قراءة السجل. ⁨%1⁩</translation>
    </message>
    <message>
        <source>That is too much for the clipboard, so only its beginning was copied. Save the log to have all of it.</source>
        <translation>هذا أكثر مما تسعه الحافظة، فنُسخ أوله فقط. احفظ السجل للحصول عليه كله.</translation>
    </message>
    <message>
        <source>The regular expression takes too long. Make it simpler.</source>
        <translation>يستغرق التعبير النمطي وقتًا طويلًا. بسّطه.</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>غير موجود</translation>
    </message>
    <message>
        <source>Choose a process to read its log.</source>
        <translation>اختر عملية لقراءة سجلها.</translation>
    </message>
    <message numerus="yes">
        <source>%n logs, merged by time</source>
        <translation>
            <numerusform>لا سجلات</numerusform>
            <numerusform>سجل واحد، مرتّب بالوقت</numerusform>
            <numerusform>سجلان، مدمجان بالوقت</numerusform>
            <numerusform>%n سجلات، مدمجة بالوقت</numerusform>
            <numerusform>%n سجلًا، مدمجة بالوقت</numerusform>
            <numerusform>%n سجل، مدمجة بالوقت</numerusform>
        </translation>
    </message>
    <message>
        <source>Loading earlier output…</source>
        <translation>يجري تحميل الخرج السابق…</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>يجري التحميل…</translation>
    </message>
    <message>
        <source>Nothing was written yet</source>
        <translation>لم يُكتب شيء بعد</translation>
    </message>
    <message>
        <source>Paused: press End to follow again</source>
        <translation>متوقف مؤقتًا: اضغط End للمتابعة من جديد</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>تحديد الكل</translation>
    </message>
    <message>
        <source>Follow the End</source>
        <translation>متابعة النهاية</translation>
    </message>
    <message>
        <source>Filter…</source>
        <translation>ترشيح…</translation>
    </message>
    <message>
        <source>Show in Context</source>
        <translation>إظهار في السياق</translation>
    </message>
    <message>
        <source>Leave the filter at the chosen line</source>
        <translation>ترك المرشّح عند السطر المختار</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>بحث…</translation>
    </message>
    <message>
        <source>No line says that it is an error.</source>
        <translation>لا سطر يقول إنه خطأ.</translation>
    </message>
    <message>
        <source>No line has a mark. What is marked is chosen by Marks….</source>
        <translation>لا سطر عليه علامة. ما يُعلَّم يُختار بـ «العلامات…».</translation>
    </message>
    <message>
        <source>Next Error</source>
        <translation>الخطأ التالي</translation>
    </message>
    <message>
        <source>Previous Error</source>
        <translation>الخطأ السابق</translation>
    </message>
    <message>
        <source>Next Mark</source>
        <translation>العلامة التالية</translation>
    </message>
    <message>
        <source>Previous Mark</source>
        <translation>العلامة السابقة</translation>
    </message>
    <message>
        <source>Marks…</source>
        <translation>العلامات…</translation>
    </message>
    <message>
        <source>Wrap Lines</source>
        <translation>لفّ الأسطر</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>الأوقات</translation>
    </message>
    <message>
        <source>Show when each line began, by the sandbox&apos;s clock</source>
        <translation>إظهار متى بدأ كل سطر، بساعة صندوق الرمل</translation>
    </message>
    <message>
        <source>Save All…</source>
        <translation>حفظ الكل…</translation>
    </message>
    <message>
        <source>Save What Is Shown…</source>
        <translation>حفظ الظاهر…</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Read Together With</source>
        <translation>القراءة مع</translation>
    </message>
    <message>
        <source>Show Hidden Value</source>
        <translation>إظهار القيمة المخفية</translation>
    </message>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
    <message>
        <source>All that can be done with this log</source>
        <translation>كل ما يمكن فعله بهذا السجل</translation>
    </message>
    <message>
        <source>Nothing is hidden in the lines that are seen.</source>
        <translation>لا شيء مخفي في الأسطر المرئية.</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>⁨%1⁩ في ⁨%2⁩</translation>
    </message>
    <message>
        <source>There is no other process</source>
        <translation>لا توجد عملية أخرى</translation>
    </message>
    <message>
        <source>Save Log</source>
        <translation>حفظ السجل</translation>
    </message>
    <message numerus="yes">
        <source>In %Ln lines so far…</source>
        <translation>
            <numerusform>في %Ln سطر حتى الآن…</numerusform>
            <numerusform>في سطر واحد حتى الآن…</numerusform>
            <numerusform>في سطرين حتى الآن…</numerusform>
            <numerusform>في %Ln أسطر حتى الآن…</numerusform>
            <numerusform>في %Ln سطرًا حتى الآن…</numerusform>
            <numerusform>في %Ln سطر حتى الآن…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %1 of %Ln lines</source>
        <translation>
            <numerusform>في ⁨%1⁩ من %Ln سطر</numerusform>
            <numerusform>في ⁨%1⁩ من سطر واحد</numerusform>
            <numerusform>في ⁨%1⁩ من سطرين</numerusform>
            <numerusform>في ⁨%1⁩ من %Ln أسطر</numerusform>
            <numerusform>في ⁨%1⁩ من %Ln سطرًا</numerusform>
            <numerusform>في ⁨%1⁩ من %Ln سطر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines so far…</source>
        <translation>
            <numerusform>%Ln سطر حتى الآن…</numerusform>
            <numerusform>سطر واحد حتى الآن…</numerusform>
            <numerusform>سطران حتى الآن…</numerusform>
            <numerusform>%Ln أسطر حتى الآن…</numerusform>
            <numerusform>%Ln سطرًا حتى الآن…</numerusform>
            <numerusform>%Ln سطر حتى الآن…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln lines</source>
        <translation>
            <numerusform>⁨%1⁩ من %Ln سطر</numerusform>
            <numerusform>⁨%1⁩ من سطر واحد</numerusform>
            <numerusform>⁨%1⁩ من سطرين</numerusform>
            <numerusform>⁨%1⁩ من %Ln أسطر</numerusform>
            <numerusform>⁨%1⁩ من %Ln سطرًا</numerusform>
            <numerusform>⁨%1⁩ من %Ln سطر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saving: %Ln lines…</source>
        <translation>
            <numerusform>يجري الحفظ: %Ln سطر…</numerusform>
            <numerusform>يجري الحفظ: سطر واحد…</numerusform>
            <numerusform>يجري الحفظ: سطران…</numerusform>
            <numerusform>يجري الحفظ: %Ln أسطر…</numerusform>
            <numerusform>يجري الحفظ: %Ln سطرًا…</numerusform>
            <numerusform>يجري الحفظ: %Ln سطر…</numerusform>
        </translation>
    </message>
    <message>
        <source>Filtered: %1</source>
        <translation>مرشَّح: ⁨%1⁩</translation>
    </message>
    <message numerus="yes">
        <source>Saved %Ln lines.</source>
        <translation>
            <numerusform>حُفظ %Ln سطر.</numerusform>
            <numerusform>حُفظ سطر واحد.</numerusform>
            <numerusform>حُفظ سطران.</numerusform>
            <numerusform>حُفظ %Ln أسطر.</numerusform>
            <numerusform>حُفظ %Ln سطرًا.</numerusform>
            <numerusform>حُفظ %Ln سطر.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sandgate::LogView</name>
    <message>
        <source>Log</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Go to the end of the log and follow it</source>
        <translation>الذهاب إلى نهاية السجل ومتابعتها</translation>
    </message>
    <message>
        <source>Looking for lines…</source>
        <translation>يجري البحث عن أسطر…</translation>
    </message>
    <message>
        <source>No line is let through by the filter.</source>
        <translation>لا يمرّر المرشّح أي سطر.</translation>
    </message>
    <message numerus="yes">
        <source>%n new below ↓</source>
        <translation>
            <numerusform>لا جديد بالأسفل ↓</numerusform>
            <numerusform>جديد واحد بالأسفل ↓</numerusform>
            <numerusform>جديدان بالأسفل ↓</numerusform>
            <numerusform>%n جديدة بالأسفل ↓</numerusform>
            <numerusform>%n جديدًا بالأسفل ↓</numerusform>
            <numerusform>%n جديد بالأسفل ↓</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sandgate::LossesDialog</name>
    <message>
        <source>Delete Sandbox</source>
        <translation>حذف صندوق الرمل</translation>
    </message>
    <message>
        <source>Sleep</source>
        <translation>تنويم</translation>
    </message>
    <message>
        <source>Delete “%1”?</source>
        <translation>أتحذف «⁨%1⁩»؟</translation>
    </message>
    <message>
        <source>Put “%1” to sleep?</source>
        <translation>أتنوّم «⁨%1⁩»؟</translation>
    </message>
    <message>
        <source>Delete the sandbox %1</source>
        <translation>حذف صندوق الرمل ⁨%1⁩</translation>
    </message>
    <message>
        <source>Let the sandbox %1 sleep</source>
        <translation>تنويم صندوق الرمل ⁨%1⁩</translation>
    </message>
    <message>
        <source>Keep It</source>
        <translation>إبقاؤه</translation>
    </message>
    <message>
        <source>Keep It Awake</source>
        <translation>إبقاؤه مستيقظًا</translation>
    </message>
    <message>
        <source>The transcripts stay and can still be read. The sandbox cannot be brought back.</source>
        <translation>تبقى نصوص المحادثات ويمكن قراءتها بعد. لا يمكن استعادة صندوق الرمل.</translation>
    </message>
    <message>
        <source>Putting to Sleep…</source>
        <translation>يجري التنويم…</translation>
    </message>
    <message>
        <source>Deleting…</source>
        <translation>يجري الحذف…</translation>
    </message>
</context>
<context>
    <name>sandgate::LowerPanel</name>
    <message>
        <source>Lower part of the window</source>
        <translation>الجزء السفلي من النافذة</translation>
    </message>
    <message>
        <source>Pages of the lower part</source>
        <translation>صفحات الجزء السفلي</translation>
    </message>
</context>
<context>
    <name>sandgate::MainWindow</name>
    <message>
        <source>Run coding agents in sandboxes</source>
        <translation>تشغيل وكلاء البرمجة في صناديق رمل</translation>
    </message>
    <message>
        <source>A sandbox is a place where agents work: a folder on this computer, for a start. Sandgate shows what each agent does, live, and asks you before it does something that needs your permission.</source>
        <translation>صندوق الرمل مكان يعمل فيه الوكلاء: مجلد على هذا الحاسوب، كبداية. يُظهر Sandgate ما يفعله كل وكيل مباشرةً، ويسألك قبل أن يفعل ما يحتاج إلى إذنك.</translation>
    </message>
    <message>
        <source>New Sandbox…</source>
        <translation>صندوق رمل جديد…</translation>
    </message>
    <message>
        <source>Choose a sandbox or a session</source>
        <translation>اختر صندوق رمل أو جلسة</translation>
    </message>
    <message>
        <source>They are in the list on the left.</source>
        <translation>هي في القائمة الجانبية.</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>العمليات</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>الملفات</translation>
    </message>
    <message>
        <source>Tool Bar</source>
        <translation>شريط الأدوات</translation>
    </message>
    <message>
        <source>New Sandbox</source>
        <translation>صندوق رمل جديد</translation>
    </message>
    <message>
        <source>New Session</source>
        <translation>جلسة جديدة</translation>
    </message>
    <message>
        <source>%1 - Sandgate</source>
        <translation>%1 - Sandgate</translation>
    </message>
    <message>
        <source>Sandgate</source>
        <translation>Sandgate</translation>
    </message>
    <message>
        <source>Choose a process first.</source>
        <translation>اختر عملية أولًا.</translation>
    </message>
    <message>
        <source>No sandbox is chosen.</source>
        <translation>لم يُختر صندوق رمل.</translation>
    </message>
    <message>
        <source>No session is shown.</source>
        <translation>لا جلسة معروضة.</translation>
    </message>
    <message>
        <source>No request waits.</source>
        <translation>لا طلب ينتظر.</translation>
    </message>
    <message>
        <source>No request is shown.</source>
        <translation>لا طلب معروضًا.</translation>
    </message>
    <message>
        <source>Answer “%1”</source>
        <translation>الإجابة بـ «⁨%1⁩»</translation>
    </message>
    <message>
        <source>Answer %1</source>
        <translation>الإجابة ⁨%1⁩</translation>
    </message>
    <message>
        <source>Sleep</source>
        <translation>تنويم</translation>
    </message>
    <message>
        <source>Put the sandbox to sleep?</source>
        <translation>أتنوّم صندوق الرمل؟</translation>
    </message>
    <message>
        <source>Keep It Awake</source>
        <translation>إبقاؤه مستيقظًا</translation>
    </message>
    <message>
        <source>Rename Sandbox</source>
        <translation>إعادة تسمية صندوق الرمل</translation>
    </message>
    <message>
        <source>New name of “%1”:</source>
        <translation>الاسم الجديد لـ «⁨%1⁩»:</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>إعادة التسمية</translation>
    </message>
    <message>
        <source>Rename Session</source>
        <translation>إعادة تسمية الجلسة</translation>
    </message>
    <message>
        <source>New title of “%1”:</source>
        <translation>العنوان الجديد لـ «⁨%1⁩»:</translation>
    </message>
    <message>
        <source>End Session</source>
        <translation>إنهاء الجلسة</translation>
    </message>
    <message>
        <source>End “%1”?</source>
        <translation>أتنهي «⁨%1⁩»؟</translation>
    </message>
    <message>
        <source>The agent is at work and will be stopped. The transcript stays.</source>
        <translation>الوكيل يعمل وسيوقف. تبقى المحادثة.</translation>
    </message>
    <message>
        <source>Nothing more can be sent in it. The transcript stays.</source>
        <translation>لا يمكن إرسال المزيد فيها. تبقى المحادثة.</translation>
    </message>
    <message>
        <source>Keep It</source>
        <translation>إبقاؤه</translation>
    </message>
    <message>
        <source>About Sandgate</source>
        <translation>عن Sandgate</translation>
    </message>
    <message>
        <source>Sandgate %1</source>
        <translation>Sandgate %1</translation>
    </message>
    <message>
        <source>Runs coding agents in sandboxes, shows what they do, and asks you first.
Free software under the Apache License 2.0.</source>
        <translation>يشغّل وكلاء البرمجة في صناديق رمل، ويُظهر ما يفعلون، ويسألك أولًا.
برنامج حر برخصة ⁦Apache 2.0⁩.</translation>
    </message>
    <message>
        <source>One agent is at work.</source>
        <translation>وكيل واحد يعمل.</translation>
    </message>
    <message numerus="yes">
        <source>%n agents are at work.</source>
        <translation>
            <numerusform>لا وكلاء يعملون.</numerusform>
            <numerusform>وكيل واحد يعمل.</numerusform>
            <numerusform>وكيلان يعملان.</numerusform>
            <numerusform>%n وكلاء يعملون.</numerusform>
            <numerusform>%n وكيلًا يعملون.</numerusform>
            <numerusform>%n وكيل يعملون.</numerusform>
        </translation>
    </message>
    <message>
        <source>One request waits for your decision.</source>
        <translation>طلب واحد ينتظر قرارك.</translation>
    </message>
    <message numerus="yes">
        <source>%n requests wait for your decision.</source>
        <translation>
            <numerusform>لا طلبات تنتظر قرارك.</numerusform>
            <numerusform>طلب واحد ينتظر قرارك.</numerusform>
            <numerusform>طلبان ينتظران قرارك.</numerusform>
            <numerusform>%n طلبات تنتظر قرارك.</numerusform>
            <numerusform>%n طلبًا تنتظر قرارك.</numerusform>
            <numerusform>%n طلب تنتظر قرارك.</numerusform>
        </translation>
    </message>
    <message>
        <source>One file was edited and not saved; the edits will be lost.</source>
        <translation>حُرّر ملف واحد ولم يُحفظ؛ ستُفقد تحريراته.</translation>
    </message>
    <message numerus="yes">
        <source>%n files were edited and not saved; the edits will be lost.</source>
        <translation>
            <numerusform>لا ملفات محرّرة غير محفوظة.</numerusform>
            <numerusform>حُرّر ملف واحد ولم يُحفظ؛ ستُفقد تحريراته.</numerusform>
            <numerusform>حُرّر ملفان ولم يُحفظا؛ ستُفقد تحريراتهما.</numerusform>
            <numerusform>حُرّرت %n ملفات ولم تُحفظ؛ ستُفقد تحريراتها.</numerusform>
            <numerusform>حُرّر %n ملفًا ولم تُحفظ؛ ستُفقد تحريراتها.</numerusform>
            <numerusform>حُرّر %n ملف ولم تُحفظ؛ ستُفقد تحريراتها.</numerusform>
        </translation>
    </message>
    <message>
        <source>One copy is under way and will be cut short.</source>
        <translation>نسخ واحد جارٍ وسيُقطع.</translation>
    </message>
    <message numerus="yes">
        <source>%n copies are under way and will be cut short.</source>
        <translation>
            <numerusform>لا نسخ جارٍ.</numerusform>
            <numerusform>نسخ واحد جارٍ وسيُقطع.</numerusform>
            <numerusform>نسختان جاريتان وستُقطعان.</numerusform>
            <numerusform>%n نسخ جارية وستُقطع.</numerusform>
            <numerusform>%n نسخة جارية وستُقطع.</numerusform>
            <numerusform>%n نسخة جارية وستُقطع.</numerusform>
        </translation>
    </message>
    <message>
        <source>While Sandgate is closed, nobody sees what agents do and nobody answers their requests.</source>
        <translation>ما دام Sandgate مغلقًا فلا أحد يرى ما يفعله الوكلاء ولا أحد يجيب طلباتهم.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>Quit Sandgate?</source>
        <translation>أتنهي Sandgate؟</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>بقاء</translation>
    </message>
    <message>
        <source>No log and no terminal is shown.</source>
        <translation>لا سجل ولا طرفية معروضة.</translation>
    </message>
    <message>
        <source>Close Window</source>
        <translation>إغلاق النافذة</translation>
    </message>
    <message>
        <source>Close this window?</source>
        <translation>أتغلق هذه النافذة؟</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Keep It Open</source>
        <translation>إبقاؤها مفتوحة</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Restore Session</source>
        <translation>استعادة الجلسة</translation>
    </message>
    <message>
        <source>“%1”, which this window showed, was deleted.</source>
        <translation>حُذفت الجلسة «⁨%1⁩» التي كانت تظهر في هذه النافذة.</translation>
    </message>
    <message>
        <source>The session that this window showed is no longer there: it was removed for good.</source>
        <translation>لم تعد الجلسة التي كانت تظهر في هذه النافذة موجودة: فقد أُزيلت نهائيًا.</translation>
    </message>
</context>
<context>
    <name>sandgate::MessageLine</name>
    <message>
        <source>Show</source>
        <translation>إظهار</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>إغلاق هذه الرسالة</translation>
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
        <translation>  ·  غير معزول</translation>
    </message>
    <message>
        <source>  ·  %1 left</source>
        <translation>  ·  بقي ⁨%1⁩</translation>
    </message>
    <message>
        <source>%1  ·  %2</source>
        <translation>%1  ·  %2</translation>
    </message>
    <message>
        <source>Everything is allowed</source>
        <translation>كل شيء مسموح</translation>
    </message>
    <message>
        <source>Archived  ·  %1</source>
        <translation>مؤرشفة  ·  ⁨%1⁩</translation>
    </message>
    <message>
        <source>Not wholly prepared</source>
        <translation>لم يُجهَّز كله</translation>
    </message>
</context>
<context>
    <name>sandgate::NavigationModel</name>
    <message>
        <source>Sandbox %1, %2</source>
        <translation>صندوق الرمل ⁨%1⁩، ⁨%2⁩</translation>
    </message>
    <message>
        <source>, not isolated</source>
        <translation>، غير معزول</translation>
    </message>
    <message numerus="yes">
        <source>, %n waiting</source>
        <translation>
            <numerusform>، لا شيء ينتظر</numerusform>
            <numerusform>، واحد ينتظر</numerusform>
            <numerusform>، اثنان ينتظران</numerusform>
            <numerusform>، %n تنتظر</numerusform>
            <numerusform>، %n تنتظر</numerusform>
            <numerusform>، %n تنتظر</numerusform>
        </translation>
    </message>
    <message>
        <source>Session %1, %2, %3</source>
        <translation>الجلسة ⁨%1⁩، ⁨%2⁩، ⁨%3⁩</translation>
    </message>
    <message>
        <source>, everything is allowed</source>
        <translation>، كل شيء مسموح</translation>
    </message>
    <message>
        <source>Without a Tag</source>
        <translation>بلا وسم</translation>
    </message>
    <message>
        <source>Without a tag</source>
        <translation>بلا وسم</translation>
    </message>
    <message>
        <source>Tag %1</source>
        <translation>الوسم ⁨%1⁩</translation>
    </message>
    <message>
        <source>, not wholly prepared</source>
        <translation>، لم يُجهَّز كله</translation>
    </message>
</context>
<context>
    <name>sandgate::NewSandboxDialog</name>
    <message>
        <source>Forget Profile</source>
        <translation>نسيان ملف التعريف</translation>
    </message>
    <message>
        <source>Accounts…</source>
        <translation>الحسابات…</translation>
    </message>
    <message>
        <source>New Sandbox</source>
        <translation>صندوق رمل جديد</translation>
    </message>
    <message>
        <source>Create Sandbox</source>
        <translation>إنشاء صندوق الرمل</translation>
    </message>
    <message>
        <source>Save as Profile…</source>
        <translation>حفظ كملف تعريف…</translation>
    </message>
    <message>
        <source>Profile that the new sandbox is made from</source>
        <translation>ملف التعريف الذي يُصنع منه صندوق الرمل الجديد</translation>
    </message>
    <message>
        <source>Name of the new sandbox</source>
        <translation>اسم صندوق الرمل الجديد</translation>
    </message>
    <message>
        <source>Where the new sandbox runs</source>
        <translation>حيث يعمل صندوق الرمل الجديد</translation>
    </message>
    <message>
        <source>Account that pays for the new sandbox</source>
        <translation>الحساب الذي يدفع ثمن صندوق الرمل الجديد</translation>
    </message>
    <message>
        <source>&amp;Profile:</source>
        <translation>ملف التعريف:</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>الاسم:</translation>
    </message>
    <message>
        <source>&amp;Runs on:</source>
        <translation>يعمل على:</translation>
    </message>
    <message>
        <source>&amp;Account:</source>
        <translation>الحساب:</translation>
    </message>
    <message>
        <source>A sandbox on this computer is not isolated. Agents in it run with your rights: they can read and change your own files, not only those in this folder. Other users of this computer can see its access token in the list of processes, and so use it, too.</source>
        <translation>صندوق الرمل على هذا الحاسوب غير معزول. يعمل الوكلاء فيه بصلاحياتك: يمكنهم قراءة ملفاتك وتغييرها، لا ما في هذا المجلد فقط. ويمكن لمستخدمي هذا الحاسوب الآخرين رؤية رمز الوصول إليه في قائمة العمليات، واستخدامه بذلك أيضًا.</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>المبدئي</translation>
    </message>
    <message>
        <source>My sandbox</source>
        <translation>صندوق رملي</translation>
    </message>
    <message>
        <source>Nothing is known of this account yet. Enter it with “Accounts…”.</source>
        <translation>لا يُعرف شيء عن هذا الحساب بعد. أدخله بـ «الحسابات…».</translation>
    </message>
    <message>
        <source>From %1.</source>
        <translation>من ⁨%1⁩.</translation>
    </message>
    <message>
        <source>Creating…</source>
        <translation>يجري الإنشاء…</translation>
    </message>
    <message>
        <source>Save as Profile</source>
        <translation>حفظ كملف تعريف</translation>
    </message>
    <message>
        <source>Name of the profile; one of the same name is replaced:</source>
        <translation>اسم ملف التعريف؛ ويُستبدل ما له الاسم نفسه:</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>None</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>Installing sandbox-agent…</source>
        <translation>يجري تثبيت ⁦sandbox-agent⁩…</translation>
    </message>
    <message>
        <source>sandbox-agent is installed. You can create the sandbox now.</source>
        <translation>⁦sandbox-agent⁩ مثبّت. يمكنك إنشاء صندوق الرمل الآن.</translation>
    </message>
    <message>
        <source>The profile “%1” cannot be used. %2 Forget it, or fill in what it should have and save that under its name.</source>
        <translation>لا يمكن استخدام ملف التعريف «⁨%1⁩». ⁨%2⁩ انسه، أو املأ ما ينبغي أن يحويه واحفظه باسمه.</translation>
    </message>
    <message>
        <source>%1 (cannot be used)</source>
        <translation>⁨%1⁩ (لا يمكن استخدامه)</translation>
    </message>
</context>
<context>
    <name>sandgate::NewSessionDialog</name>
    <message>
        <source>Install</source>
        <translation>تثبيت</translation>
    </message>
    <message>
        <source>MCP &amp;servers:</source>
        <translation>خوادم MCP:</translation>
    </message>
    <message>
        <source>Ask Again</source>
        <translation>السؤال مجددًا</translation>
    </message>
    <message>
        <source>New Session in “%1”</source>
        <translation>جلسة جديدة في «⁨%1⁩»</translation>
    </message>
    <message>
        <source>New Session</source>
        <translation>جلسة جديدة</translation>
    </message>
    <message>
        <source>Agent of the new session</source>
        <translation>وكيل الجلسة الجديدة</translation>
    </message>
    <message>
        <source>Folder in which the agent works</source>
        <translation>المجلد الذي يعمل فيه الوكيل</translation>
    </message>
    <message>
        <source>MCP servers that the agent is told of</source>
        <translation>خوادم MCP التي يُخبَر بها الوكيل</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>تعمل</translation>
    </message>
    <message>
        <source>&amp;Agent:</source>
        <translation>الوكيل:</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>المجلد:</translation>
    </message>
    <message>
        <source>Start Session</source>
        <translation>بدء الجلسة</translation>
    </message>
    <message>
        <source>Install %1</source>
        <translation>تثبيت ⁨%1⁩</translation>
    </message>
    <message>
        <source>The demo agent needs no account. It answers from a script and asks for one permission.</source>
        <translation>لا يحتاج الوكيل التجريبي إلى حساب. يجيب وفق نص معدّ ويطلب إذنًا واحدًا.</translation>
    </message>
    <message>
        <source>It is not installed in this sandbox yet.</source>
        <translation>ليس مثبّتًا في صندوق الرمل هذا بعد.</translation>
    </message>
    <message>
        <source>No account was found for it in this sandbox. It may refuse to work until you sign in.</source>
        <translation>لم يُعثر له على حساب في صندوق الرمل هذا. قد يرفض العمل حتى تسجّل الدخول.</translation>
    </message>
    <message>
        <source>It is installed, and an account was found.</source>
        <translation>هو مثبّت، وعُثر على حساب.</translation>
    </message>
    <message>
        <source>%1 (not installed)</source>
        <translation>⁨%1⁩ (غير مثبّت)</translation>
    </message>
    <message>
        <source>Asking the sandbox for its agents…</source>
        <translation>يُسأل صندوق الرمل عن وكلائه…</translation>
    </message>
    <message>
        <source>This sandbox offers no agents.</source>
        <translation>لا يقدّم صندوق الرمل هذا أي وكلاء.</translation>
    </message>
    <message>
        <source>Installing the agent. This can take some minutes…</source>
        <translation>يجري تثبيت الوكيل. قد يستغرق هذا دقائق…</translation>
    </message>
    <message>
        <source>Starting the session…</source>
        <translation>الجلسة تبدأ…</translation>
    </message>
    <message>
        <source>The MCP servers of the folder are not known: %1</source>
        <translation>خوادم MCP للمجلد غير معروفة: ⁨%1⁩</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Not offered, since agents cannot be told of them: %1.</source>
        <translation>لا تُعرض، إذ لا يمكن إخبار الوكلاء بها: ⁨%1⁩.</translation>
    </message>
</context>
<context>
    <name>sandgate::Notifications</name>
    <message>
        <source>Show</source>
        <translation>إظهار</translation>
    </message>
</context>
<context>
    <name>sandgate::NotificationsDialog</name>
    <message>
        <source>Show &amp;decisions over full screens, too</source>
        <translation>إظهار القرارات فوق الشاشات الكاملة أيضًا</translation>
    </message>
    <message>
        <source>&amp;Quiet from</source>
        <translation>الهدوء من</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>الإشعارات</translation>
    </message>
    <message>
        <source>The desktop shows them while no window of Sandgate is active. Else the window itself says it. Where a request fits whole, its notification can answer it for this once, unless the screen is locked or the desktop does not tell.</source>
        <translation>يُظهرها سطح المكتب ما لم تكن نافذة من Sandgate نشطة. وإلا قالتها النافذة نفسها. وحيث يسع الإشعار الطلب كله يمكنه إجابته لهذه المرة، ما لم تكن الشاشة مقفلة أو لم يخبر سطح المكتب بذلك.</translation>
    </message>
    <message>
        <source>An agent asks for a &amp;permission</source>
        <translation>يطلب وكيل إذنًا</translation>
    </message>
    <message>
        <source>An agent asks to be &amp;signed in</source>
        <translation>يطلب وكيل تسجيل الدخول</translation>
    </message>
    <message>
        <source>An agent has &amp;finished</source>
        <translation>انتهى وكيل</translation>
    </message>
    <message>
        <source>An agent c&amp;ould not go on</source>
        <translation>لم يستطع وكيل المتابعة</translation>
    </message>
    <message>
        <source>A sandbox is about to s&amp;top</source>
        <translation>صندوق رمل على وشك التوقف</translation>
    </message>
    <message>
        <source>Call me when</source>
        <translation>نادِني عندما</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>الهدوء من</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>الهدوء حتى</translation>
    </message>
    <message>
        <source>until</source>
        <translation>حتى</translation>
    </message>
    <message>
        <source>What still waits at the end of the quiet hours is told then.</source>
        <translation>ما يبقى منتظرًا عند نهاية ساعات الهدوء يُخبَر به حينها.</translation>
    </message>
    <message>
        <source>Sessions for which it is otherwise</source>
        <translation>الجلسات التي يختلف فيها ذلك</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>الجلسة</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>صندوق الرمل</translation>
    </message>
    <message>
        <source>Set with “Notifications” in the menu of the session.</source>
        <translation>يُضبط بـ «الإشعارات» في قائمة الجلسة.</translation>
    </message>
    <message>
        <source>A session that is not there any more</source>
        <translation>جلسة لم تعد موجودة</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>دائمًا</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>أبدًا</translation>
    </message>
    <message>
        <source>A &amp;new sandbox could not be prepared</source>
        <translation>تعذّر تجهيز صندوق رمل جديد</translation>
    </message>
</context>
<context>
    <name>sandgate::OrphanList</name>
    <message>
        <source>Look Again</source>
        <translation>النظر مجددًا</translation>
    </message>
    <message>
        <source>Take Over</source>
        <translation>استلام</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>حذف…</translation>
    </message>
    <message>
        <source>Sandboxes that are on no record</source>
        <translation>صناديق رمل غير مقيّدة</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Runs On</source>
        <translation>يعمل على</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>الخادم</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>ينتهي</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>المعرّف</translation>
    </message>
    <message>
        <source>The providers are being asked</source>
        <translation>يُسأل المزوّدون</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>يعمل</translation>
    </message>
    <message>
        <source>does not run</source>
        <translation>لا يعمل</translation>
    </message>
    <message>
        <source>Sandgate made these, and they are on no record here. They may belong to Sandgate on another computer.</source>
        <translation>صنعها Sandgate، وهي غير مقيّدة هنا. ربما كانت لـ Sandgate على حاسوب آخر.</translation>
    </message>
    <message>
        <source>Nothing was found that Sandgate made and does not know. Providers without an account were not asked.</source>
        <translation>لم يُعثر على ما صنعه Sandgate ولا يعرفه. لم يُسأل المزوّدون الذين لا حساب لديهم.</translation>
    </message>
    <message>
        <source>Those that answered have nothing that Sandgate made and does not know.</source>
        <translation>ليس لدى من أجابوا ما صنعه Sandgate ولا يعرفه.</translation>
    </message>
    <message numerus="yes">
        <source>What exists at %n accounts is not known.</source>
        <translation>
            <numerusform>لا حسابات مجهولة المحتوى.</numerusform>
            <numerusform>لا يُعرف ما يوجد لدى حساب واحد.</numerusform>
            <numerusform>لا يُعرف ما يوجد لدى حسابين.</numerusform>
            <numerusform>لا يُعرف ما يوجد لدى %n حسابات.</numerusform>
            <numerusform>لا يُعرف ما يوجد لدى %n حسابًا.</numerusform>
            <numerusform>لا يُعرف ما يوجد لدى %n حساب.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Delete the chosen sandboxes?</source>
        <translation>أتحذف صناديق الرمل المختارة؟</translation>
    </message>
    <message>
        <source>All files in them are lost. If they belong to Sandgate on another computer, what goes on in them ends there, too.</source>
        <translation>تُفقد كل الملفات فيها. وإن كانت لـ Sandgate على حاسوب آخر انتهى ما يجري فيها هناك أيضًا.</translation>
    </message>
    <message>
        <source>Keep Them</source>
        <translation>إبقاؤها</translation>
    </message>
</context>
<context>
    <name>sandgate::OutputWindow</name>
    <message>
        <source>This process is not there</source>
        <translation>هذه العملية غير موجودة</translation>
    </message>
    <message>
        <source>What it has printed is shown here as soon as it is known.</source>
        <translation>يظهر هنا ما طبعته حالما يُعرف.</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>ملف</translation>
    </message>
    <message>
        <source>Show in &amp;List</source>
        <translation>إظهار في القائمة</translation>
    </message>
    <message>
        <source>Cl&amp;ose Window</source>
        <translation>إغلاق النافذة</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>&amp;Process</source>
        <translation>العملية</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>&amp;Force Stop</source>
        <translation>إيقاف قسري</translation>
    </message>
    <message>
        <source>&amp;Output</source>
        <translation>الخرج</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>عرض</translation>
    </message>
    <message>
        <source>F&amp;ull Screen</source>
        <translation>ملء الشاشة</translation>
    </message>
    <message>
        <source>&amp;Terminal</source>
        <translation>الطرفية</translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>عملية</translation>
    </message>
    <message>
        <source>%1 in %2 - Sandgate</source>
        <translation>⁨%1⁩ في ⁨%2⁩ ⁦- Sandgate⁩</translation>
    </message>
    <message>
        <source>%1 - Sandgate</source>
        <translation>%1 - Sandgate</translation>
    </message>
    <message>
        <source>Show List</source>
        <translation>إظهار القائمة</translation>
    </message>
    <message>
        <source>Close Window</source>
        <translation>إغلاق النافذة</translation>
    </message>
    <message>
        <source>This process is no longer there</source>
        <translation>لم تعد هذه العملية موجودة</translation>
    </message>
    <message>
        <source>It was removed, with all that it had printed. The list has those that are there.</source>
        <translation>أُزيلت مع كل ما طبعته. وفي القائمة العمليات الموجودة.</translation>
    </message>
</context>
<context>
    <name>sandgate::PairedDiffView</name>
    <message>
        <source>%1, before</source>
        <translation>⁨%1⁩، قبل</translation>
    </message>
    <message>
        <source>%1, after</source>
        <translation>⁨%1⁩، بعد</translation>
    </message>
</context>
<context>
    <name>sandgate::PaletteModel</name>
    <message>
        <source>cannot be chosen now</source>
        <translation>لا يمكن اختياره الآن</translation>
    </message>
</context>
<context>
    <name>sandgate::PermissionBroker</name>
    <message>
        <source>This permission request has expired.</source>
        <translation>انقضى طلب الإذن هذا.</translation>
    </message>
    <message>
        <source>This permission request is not known any more.</source>
        <translation>لم يعد طلب الإذن هذا معروفًا.</translation>
    </message>
    <message>
        <source>This permission request was answered already, or has expired.</source>
        <translation>أُجيب طلب الإذن هذا من قبل، أو انقضى.</translation>
    </message>
    <message>
        <source>The agent does not offer this answer.</source>
        <translation>لا يعرض الوكيل هذه الإجابة.</translation>
    </message>
</context>
<context>
    <name>sandgate::PermissionCard</name>
    <message>
        <source>Add Reason</source>
        <translation>إضافة سبب</translation>
    </message>
    <message>
        <source>Not isolated</source>
        <translation>غير معزول</translation>
    </message>
    <message>
        <source>The agent can reach this computer&apos;s own files.</source>
        <translation>يستطيع الوكيل الوصول إلى ملفات هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Says why when you reject. It is put into the message field, for the agent.</source>
        <translation>يقول السبب حين ترفض. يوضع في حقل الرسالة، للوكيل.</translation>
    </message>
    <message>
        <source>Why not? Goes into the next message when you reject.</source>
        <translation>لمَ لا؟ يُضاف إلى الرسالة التالية حين ترفض.</translation>
    </message>
    <message>
        <source>Reason for rejecting</source>
        <translation>سبب الرفض</translation>
    </message>
    <message>
        <source>What the request is about</source>
        <translation>ما يدور حوله الطلب</translation>
    </message>
    <message>
        <source>Previous request of this session</source>
        <translation>الطلب السابق في هذه الجلسة</translation>
    </message>
    <message>
        <source>Next request of this session</source>
        <translation>الطلب التالي في هذه الجلسة</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>⁨%1⁩ من ⁨%2⁩</translation>
    </message>
    <message>
        <source>The kind of action, as the agent calls it</source>
        <translation>نوع الإجراء، كما يسميه الوكيل</translation>
    </message>
    <message>
        <source>untitled session</source>
        <translation>جلسة بلا عنوان</translation>
    </message>
    <message>
        <source>%1 asks in “%2”, sandbox “%3”, since %4</source>
        <translation>⁨%1⁩ يسأل في «⁨%2⁩»، صندوق الرمل «⁨%3⁩»، منذ ⁨%4⁩</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>لاحقًا</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Decide later about: %1</source>
        <translation>القرار لاحقًا بشأن: ⁨%1⁩</translation>
    </message>
    <message>
        <source>Close this request</source>
        <translation>إغلاق هذا الطلب</translation>
    </message>
    <message>
        <source>Sets this request aside. It stays counted, and the agent waits.</source>
        <translation>يؤجّل هذا الطلب. يبقى معدودًا، وينتظر الوكيل.</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>يجري الإرسال…</translation>
    </message>
    <message>
        <source>No key allows this request, because it does not say what it is about.</source>
        <translation>لا مفتاح يسمح بهذا الطلب، لأنه لا يقول ما يدور حوله.</translation>
    </message>
    <message>
        <source>The agent offers no answer. Stop its turn to go on.</source>
        <translation>لا يعرض الوكيل إجابة. أوقف دوره للمتابعة.</translation>
    </message>
    <message>
        <source>Key: Ctrl+Alt+1</source>
        <translation>المفتاح: Ctrl+Alt+1</translation>
    </message>
    <message>
        <source>Keys: Ctrl+Alt+1 to %1, in this order</source>
        <translation>المفاتيح: Ctrl+Alt+1 إلى ⁨%1⁩، بهذا الترتيب</translation>
    </message>
    <message>
        <source>Answered with “%1”.</source>
        <translation>أُجيب بـ «⁨%1⁩».</translation>
    </message>
    <message>
        <source>Nobody can answer this any more.</source>
        <translation>لم يعد أحد يستطيع إجابة هذا.</translation>
    </message>
    <message>
        <source>Not answered: its turn was stopped, or its session was ended.</source>
        <translation>لم يُجَب: أُوقف دوره أو أُنهيت جلسته.</translation>
    </message>
</context>
<context>
    <name>sandgate::PermissionDetails</name>
    <message>
        <source>The agent does not say what this is about: no command, no path, no change. Answer it only if you know from the conversation what it will do.</source>
        <translation>لا يقول الوكيل ما يدور حوله هذا: لا أمر ولا مسار ولا تغيير. لا تُجب إلا إذا عرفت من المحادثة ما الذي سيفعله.</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>أمر</translation>
    </message>
    <message>
        <source>Session&apos;s folder</source>
        <translation>مجلد الجلسة</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>المجلد</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>المسار</translation>
    </message>
    <message>
        <source>Paths: %1</source>
        <translation>المسارات: ⁨%1⁩</translation>
    </message>
    <message>
        <source>What the agent adds</source>
        <translation>ما يضيفه الوكيل</translation>
    </message>
    <message>
        <source>Refers to</source>
        <translation>يشير إلى</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>المدخل</translation>
    </message>
    <message>
        <source>Change of %1: +%2 -%3 lines</source>
        <translation>تغيير ⁨%1⁩: +⁨%2⁩ -⁨%3⁩ سطر</translation>
    </message>
    <message>
        <source>Too large to compare: all of the old text, then all of the new.</source>
        <translation>أكبر من أن يُقارن: النص القديم كله، ثم الجديد كله.</translation>
    </message>
    <message>
        <source>Whole request</source>
        <translation>الطلب كاملًا</translation>
    </message>
    <message>
        <source>Show the whole request as the agent sent it</source>
        <translation>إظهار الطلب كاملًا كما أرسله الوكيل</translation>
    </message>
    <message numerus="yes">
        <source>New file %1, %n lines</source>
        <translation>
            <numerusform>ملف جديد ⁨%1⁩، %n سطر</numerusform>
            <numerusform>ملف جديد ⁨%1⁩، سطر واحد</numerusform>
            <numerusform>ملف جديد ⁨%1⁩، سطران</numerusform>
            <numerusform>ملف جديد ⁨%1⁩، %n أسطر</numerusform>
            <numerusform>ملف جديد ⁨%1⁩، %n سطرًا</numerusform>
            <numerusform>ملف جديد ⁨%1⁩، %n سطر</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sandgate::PlaceLine</name>
    <message>
        <source>+%1</source>
        <comment>tags that there is no room for</comment>
        <translation>+⁨%1⁩</translation>
    </message>
</context>
<context>
    <name>sandgate::PreparationForm</name>
    <message>
        <source>Repository, Agents, Set-up and Rules</source>
        <translation>المستودع والوكلاء والإعداد والقواعد</translation>
    </message>
    <message>
        <source>Repository that is cloned into the new sandbox</source>
        <translation>المستودع الذي يُستنسخ في صندوق الرمل الجديد</translation>
    </message>
    <message>
        <source>the repository&apos;s own</source>
        <translation>فرع المستودع نفسه</translation>
    </message>
    <message>
        <source>Branch of the repository</source>
        <translation>فرع المستودع</translation>
    </message>
    <message>
        <source>Agents that are installed in the new sandbox</source>
        <translation>الوكلاء الذين يُثبَّتون في صندوق الرمل الجديد</translation>
    </message>
    <message>
        <source>Set-up of the new sandbox</source>
        <translation>إعداد صندوق الرمل الجديد</translation>
    </message>
    <message>
        <source>Rules that hold in the new sandbox</source>
        <translation>القواعد السارية في صندوق الرمل الجديد</translation>
    </message>
    <message>
        <source>Reposi&amp;tory:</source>
        <translation>المستودع:</translation>
    </message>
    <message>
        <source>&amp;Branch:</source>
        <translation>الفرع:</translation>
    </message>
    <message>
        <source>A&amp;gents:</source>
        <translation>الوكلاء:</translation>
    </message>
    <message>
        <source>S&amp;et-up:</source>
        <translation>الإعداد:</translation>
    </message>
    <message>
        <source>Ru&amp;les:</source>
        <translation>القواعد:</translation>
    </message>
    <message>
        <source>There is no rule without an end yet. “Rules and Grants” in the Request menu makes some; they can be chosen here then.</source>
        <translation>لا قاعدة بلا نهاية بعد. تُصنع بـ «القواعد والتصاريح» في قائمة الطلب؛ ويمكن اختيارها هنا عندئذ.</translation>
    </message>
    <message>
        <source>Those that are chosen hold in the new sandbox from its first moment, and only as long as it is there.</source>
        <translation>تسري المختارة في صندوق الرمل الجديد من لحظته الأولى، وما دام موجودًا فقط.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>None is kept yet</source>
        <translation>لا شيء محفوظًا بعد</translation>
    </message>
    <message>
        <source>None</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>Done one after the other once the sandbox is made. What does not work is said, and can be tried again.</source>
        <translation>يُنفَّذ واحدًا بعد آخر حالما يُصنع صندوق الرمل. وما لا ينجح يُقال، ويمكن تكرار محاولته.</translation>
    </message>
</context>
<context>
    <name>sandgate::PreparationPane</name>
    <message>
        <source>waits</source>
        <translation>ينتظر</translation>
    </message>
    <message>
        <source>goes on</source>
        <translation>جارٍ</translation>
    </message>
    <message>
        <source>done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>did not work</source>
        <translation>لم ينجح</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>إخفاء</translation>
    </message>
    <message>
        <source>The sandbox is being prepared</source>
        <translation>يجري تجهيز صندوق الرمل</translation>
    </message>
    <message>
        <source>Stop preparing the sandbox</source>
        <translation>إيقاف تجهيز صندوق الرمل</translation>
    </message>
    <message>
        <source>Try again to prepare the sandbox</source>
        <translation>إعادة محاولة تجهيز صندوق الرمل</translation>
    </message>
    <message>
        <source>Leave the sandbox as it is, and dismiss this list</source>
        <translation>ترك صندوق الرمل كما هو، وإخفاء هذه القائمة</translation>
    </message>
    <message>
        <source>The sandbox is prepared.</source>
        <translation>صندوق الرمل مجهّز.</translation>
    </message>
    <message>
        <source>The sandbox is being prepared.</source>
        <translation>يجري تجهيز صندوق الرمل.</translation>
    </message>
    <message>
        <source>The sandbox is there, but not all of it could be prepared.</source>
        <translation>صندوق الرمل موجود، لكن تعذّر تجهيز بعض ما فيه.</translation>
    </message>
    <message>
        <source>The sandbox could not be prepared.</source>
        <translation>تعذّر تجهيز صندوق الرمل.</translation>
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
        <translation>صُنع صندوق الرمل، لكن دون ما يقوله ملف تعريفه.</translation>
    </message>
    <message>
        <source>There is nothing left to prepare in this sandbox.</source>
        <translation>لم يبق ما يُجهَّز في صندوق الرمل هذا.</translation>
    </message>
    <message>
        <source>%1: failed.</source>
        <translation>%1: فشل.</translation>
    </message>
    <message>
        <source>It was stopped.</source>
        <translation>أُوقف.</translation>
    </message>
    <message>
        <source>The sandbox is still being prepared. Stop that first.</source>
        <translation>ما زال صندوق الرمل يُجهَّز. أوقف ذلك أولًا.</translation>
    </message>
    <message>
        <source>It needs the sandbox, which was not made.</source>
        <translation>يحتاج إلى صندوق الرمل، وهو لم يُصنع.</translation>
    </message>
    <message>
        <source>The sandbox is no longer known here.</source>
        <translation>لم يعد صندوق الرمل معروفًا هنا.</translation>
    </message>
    <message>
        <source>The repository was not cloned. %1</source>
        <translation>لم يُستنسخ المستودع. %1</translation>
    </message>
    <message>
        <source>It belongs into the repository, which was not cloned.</source>
        <translation>مكانه في المستودع، وهو لم يُستنسخ.</translation>
    </message>
    <message>
        <source>It was forgotten.</source>
        <translation>نُسي.</translation>
    </message>
    <message numerus="yes">
        <source>It took longer than %n minutes.</source>
        <translation>
            <numerusform>استغرق أكثر من %n دقيقة.</numerusform>
            <numerusform>استغرق أكثر من دقيقة واحدة.</numerusform>
            <numerusform>استغرق أكثر من دقيقتين.</numerusform>
            <numerusform>استغرق أكثر من %n دقائق.</numerusform>
            <numerusform>استغرق أكثر من %n دقيقة.</numerusform>
            <numerusform>استغرق أكثر من %n دقيقة.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sandgate::ProblemBanner</name>
    <message>
        <source>Install sandbox-agent</source>
        <translation>تثبيت ⁦sandbox-agent⁩</translation>
    </message>
    <message>
        <source>Installs the program sandbox-agent into your data folder</source>
        <translation>يثبّت البرنامج ⁦sandbox-agent⁩ في مجلد بياناتك</translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation>إخفاء هذه الرسالة</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>إخفاء</translation>
    </message>
    <message>
        <source>Request id: %1</source>
        <translation>معرّف الطلب: ⁨%1⁩</translation>
    </message>
    <message>
        <source>Something failed, without a reason given.</source>
        <translation>فشل شيء، دون ذكر سبب.</translation>
    </message>
</context>
<context>
    <name>sandgate::ProcessListModel</name>
    <message>
        <source>Command</source>
        <translation>أمر</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Exit code</source>
        <translation>رمز الخروج</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>بدأت</translation>
    </message>
</context>
<context>
    <name>sandgate::ProcessPane</name>
    <message>
        <source>Run</source>
        <translation>تشغيل</translation>
    </message>
    <message>
        <source>New Terminal</source>
        <translation>طرفية جديدة</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Force Stop</source>
        <translation>إيقاف قسري</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>No processes</source>
        <translation>لا عمليات</translation>
    </message>
    <message>
        <source>Type a command above to run it in this sandbox and follow its output here.</source>
        <translation>اكتب أمرًا أعلاه لتشغيله في صندوق الرمل هذا ومتابعة خرجه هنا.</translation>
    </message>
    <message>
        <source>Command, for example: npm test</source>
        <translation>أمر، مثل: ⁦npm test⁩</translation>
    </message>
    <message>
        <source>Command to run in the sandbox</source>
        <translation>الأمر الذي يُشغّل في صندوق الرمل</translation>
    </message>
    <message>
        <source>Folder in which the command runs</source>
        <translation>المجلد الذي يعمل فيه الأمر</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>المجلد</translation>
    </message>
    <message>
        <source>Processes of the sandbox</source>
        <translation>عمليات صندوق الرمل</translation>
    </message>
    <message>
        <source>Processes in %1</source>
        <translation>العمليات في ⁨%1⁩</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>العمليات</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>يجري البدء…</translation>
    </message>
    <message>
        <source>the chosen processes</source>
        <translation>العمليات المختارة</translation>
    </message>
    <message>
        <source>Stop %1</source>
        <translation>إيقاف ⁨%1⁩</translation>
    </message>
    <message>
        <source>Force stop %1</source>
        <translation>إيقاف ⁨%1⁩ قسرًا</translation>
    </message>
    <message>
        <source>Remove %1 from the list</source>
        <translation>إزالة ⁨%1⁩ من القائمة</translation>
    </message>
</context>
<context>
    <name>sandgate::PromptQueue</name>
    <message>
        <source>Sandgate ended while the first of these was being sent. Look above whether the agent has it, and remove it then.</source>
        <translation>انتهى Sandgate أثناء إرسال أولى هذه الرسائل. انظر أعلاه هل وصلت إلى الوكيل، وأزلها عندئذ.</translation>
    </message>
    <message>
        <source>Sandgate was closed before these were sent.</source>
        <translation>أُغلق Sandgate قبل إرسال هذه.</translation>
    </message>
    <message>
        <source>This session was ended. Start a new one.</source>
        <translation>أُنهيت هذه الجلسة. ابدأ جلسة جديدة.</translation>
    </message>
    <message>
        <source>There is nothing to send.</source>
        <translation>لا يوجد ما يُرسل.</translation>
    </message>
    <message>
        <source>This message was sent already.</source>
        <translation>أُرسلت هذه الرسالة من قبل.</translation>
    </message>
    <message>
        <source>There is nothing to send. Remove the message instead.</source>
        <translation>لا يوجد ما يُرسل. أزل الرسالة بدلًا من ذلك.</translation>
    </message>
    <message>
        <source>The turn was stopped.</source>
        <translation>أُوقف الدور.</translation>
    </message>
    <message>
        <source>The agent refused to go on.</source>
        <translation>رفض الوكيل المتابعة.</translation>
    </message>
    <message>
        <source>The agent reached its limit of tokens.</source>
        <translation>بلغ الوكيل حده من الرموز.</translation>
    </message>
    <message>
        <source>The agent reached its limit of requests in a turn.</source>
        <translation>بلغ الوكيل حده من الطلبات في الدور الواحد.</translation>
    </message>
    <message>
        <source>The turn was interrupted.</source>
        <translation>قوطع الدور.</translation>
    </message>
    <message>
        <source>The turn failed.</source>
        <translation>فشل الدور.</translation>
    </message>
    <message numerus="yes">
        <source>No more than %n messages can wait.</source>
        <translation>
            <numerusform>لا يمكن أن تنتظر أكثر من %n رسالة.</numerusform>
            <numerusform>لا يمكن أن تنتظر أكثر من رسالة واحدة.</numerusform>
            <numerusform>لا يمكن أن تنتظر أكثر من رسالتين.</numerusform>
            <numerusform>لا يمكن أن تنتظر أكثر من %n رسائل.</numerusform>
            <numerusform>لا يمكن أن تنتظر أكثر من %n رسالة.</numerusform>
            <numerusform>لا يمكن أن تنتظر أكثر من %n رسالة.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sandgate::ProposalList</name>
    <message>
        <source>&amp;Add as Rule…</source>
        <translation>إضافة كقاعدة…</translation>
    </message>
    <message>
        <source>Suggested rules</source>
        <translation>القواعد المقترحة</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>الأثر</translation>
    </message>
    <message>
        <source>What</source>
        <translation>ماذا</translation>
    </message>
    <message>
        <source>For</source>
        <translation>لمن</translation>
    </message>
    <message>
        <source>Answered So</source>
        <translation>أُجيب كذلك</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>لم يحدث</numerusform>
            <numerusform>مرة واحدة</numerusform>
            <numerusform>مرتين</numerusform>
            <numerusform>%n مرات</numerusform>
            <numerusform>%n مرة</numerusform>
            <numerusform>%n مرة</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was answered in the same way three times without a rule.</source>
        <translation>لم يُجَب شيء ثلاث مرات بالطريقة نفسها دون قاعدة.</translation>
    </message>
    <message>
        <source>You gave these answers again and again. A rule is made only if you add it, and you can change it first.</source>
        <translation>أعطيت هذه الإجابات مرارًا. لا تُصنع قاعدة إلا إذا أضفتها، ويمكنك تغييرها أولًا.</translation>
    </message>
</context>
<context>
    <name>sandgate::ProviderDesk</name>
    <message>
        <source>%1, %2</source>
        <translation>%1، %2</translation>
    </message>
</context>
<context>
    <name>sandgate::QueueList</name>
    <message>
        <source>one attachment</source>
        <translation>مرفق واحد</translation>
    </message>
    <message numerus="yes">
        <source>%n attachments</source>
        <translation>
            <numerusform>لا مرفقات</numerusform>
            <numerusform>مرفق واحد</numerusform>
            <numerusform>مرفقان</numerusform>
            <numerusform>%n مرفقات</numerusform>
            <numerusform>%n مرفقًا</numerusform>
            <numerusform>%n مرفق</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>تحرير</translation>
    </message>
    <message>
        <source>Send Earlier</source>
        <translation>إرسال أبكر</translation>
    </message>
    <message>
        <source>Send Later</source>
        <translation>إرسال لاحقًا</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Sending: %1</source>
        <translation>يجري الإرسال: ⁨%1⁩</translation>
    </message>
    <message>
        <source>%1: waiting message %2, “%3”</source>
        <translation>⁨%1⁩: الرسالة المنتظرة ⁨%2⁩، «⁨%3⁩»</translation>
    </message>
    <message>
        <source>Send Them</source>
        <translation>إرسالها</translation>
    </message>
    <message>
        <source>Waiting messages</source>
        <translation>الرسائل المنتظرة</translation>
    </message>
    <message>
        <source>One message waits.</source>
        <translation>رسالة واحدة تنتظر.</translation>
    </message>
    <message numerus="yes">
        <source>%n messages wait.</source>
        <translation>
            <numerusform>لا رسائل تنتظر.</numerusform>
            <numerusform>رسالة واحدة تنتظر.</numerusform>
            <numerusform>رسالتان تنتظران.</numerusform>
            <numerusform>%n رسائل تنتظر.</numerusform>
            <numerusform>%n رسالة تنتظر.</numerusform>
            <numerusform>%n رسالة تنتظر.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is sent: %1</source>
        <translation>لا يُرسل شيء: ⁨%1⁩</translation>
    </message>
    <message>
        <source>Each is sent when the turn before it has ended.</source>
        <translation>تُرسل كل منها حين ينتهي الدور الذي قبلها.</translation>
    </message>
    <message>
        <source>Send It</source>
        <translation>إرسالها</translation>
    </message>
    <message>
        <source>Send the messages that wait, one after another</source>
        <translation>إرسال الرسائل المنتظرة، واحدة بعد أخرى</translation>
    </message>
    <message>
        <source>Edit Waiting Message</source>
        <translation>تحرير الرسالة المنتظرة</translation>
    </message>
    <message>
        <source>It is not sent while the turn runs; when it is, it is too late to change it.</source>
        <translation>لا تُرسل ما دام الدور جاريًا؛ وحين تُرسل يفوت أوان تغييرها.</translation>
    </message>
    <message>
        <source>Keep Change</source>
        <translation>إبقاء التغيير</translation>
    </message>
</context>
<context>
    <name>sandgate::RecordingsDialog</name>
    <message>
        <source>Recordings of the Desktop</source>
        <translation>تسجيلات سطح المكتب</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>التسجيلات</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>التسجيل</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>بدأ</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>الحجم</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Save As…</source>
        <translation>حفظ باسم…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>The recording is being fetched…</source>
        <translation>يجري جلب التسجيل…</translation>
    </message>
    <message>
        <source>Being recorded</source>
        <translation>يجري تسجيله</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>فشل</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>مكتمل</translation>
    </message>
    <message>
        <source>Save Recording</source>
        <translation>حفظ التسجيل</translation>
    </message>
    <message>
        <source>Video (*.mp4)</source>
        <translation>فيديو (*.mp4)</translation>
    </message>
    <message>
        <source>Delete the Recording?</source>
        <translation>أتحذف التسجيل؟</translation>
    </message>
    <message>
        <source>“%1” is deleted in the sandbox.</source>
        <translation>يُحذف «⁨%1⁩» في صندوق الرمل.</translation>
    </message>
    <message>
        <source>Keep It</source>
        <translation>إبقاؤه</translation>
    </message>
    <message>
        <source>The recording was saved: %1</source>
        <translation>حُفظ التسجيل: ⁨%1⁩</translation>
    </message>
</context>
<context>
    <name>sandgate::RequestAnnouncer</name>
    <message numerus="yes">
        <source>%n requests wait for your decision.</source>
        <translation>
            <numerusform>لا طلبات تنتظر قرارك.</numerusform>
            <numerusform>طلب واحد ينتظر قرارك.</numerusform>
            <numerusform>طلبان ينتظران قرارك.</numerusform>
            <numerusform>%n طلبات تنتظر قرارك.</numerusform>
            <numerusform>%n طلبًا تنتظر قرارك.</numerusform>
            <numerusform>%n طلب تنتظر قرارك.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sandgate::RowsView</name>
    <message>
        <source>New below ↓</source>
        <translation>جديد بالأسفل ↓</translation>
    </message>
    <message>
        <source>Goes to the end and follows it</source>
        <translation>يذهب إلى النهاية ويتابعها</translation>
    </message>
</context>
<context>
    <name>sandgate::RuleDialog</name>
    <message>
        <source>Made from this request:</source>
        <translation>مصنوعة من هذا الطلب:</translation>
    </message>
    <message>
        <source>New Rule</source>
        <translation>قاعدة جديدة</translation>
    </message>
    <message>
        <source>Edit Rule</source>
        <translation>تحرير القاعدة</translation>
    </message>
    <message>
        <source>The request from which the rule is made</source>
        <translation>الطلب الذي تُصنع منه القاعدة</translation>
    </message>
    <message>
        <source>&amp;Try on Past Requests</source>
        <translation>تجربة على الطلبات السابقة</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>&amp;Add Rule</source>
        <translation>إضافة القاعدة</translation>
    </message>
    <message>
        <source>&amp;Save Rule</source>
        <translation>حفظ القاعدة</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>أي</translation>
    </message>
    <message>
        <source>Any command. Such as: npm run *, git log **</source>
        <translation>أي أمر. مثل: ⁦npm run *⁩، ⁦git log **⁩</translation>
    </message>
    <message>
        <source>Any path. Such as: src/**, /etc/*.conf</source>
        <translation>أي مسار. مثل: ⁦src/**⁩، ⁦/etc/*.conf⁩</translation>
    </message>
    <message>
        <source>Any host. Such as: example.org, *.example.org</source>
        <translation>أي مضيف. مثل: ⁦example.org⁩، ⁦*.example.org⁩</translation>
    </message>
    <message>
        <source>&amp;Effect:</source>
        <translation>الأثر:</translation>
    </message>
    <message>
        <source>&amp;For:</source>
        <translation>المدة:</translation>
    </message>
    <message>
        <source>&amp;Kind:</source>
        <translation>النوع:</translation>
    </message>
    <message>
        <source>&amp;Command:</source>
        <translation>الأمر:</translation>
    </message>
    <message>
        <source>&amp;Path:</source>
        <translation>المسار:</translation>
    </message>
    <message>
        <source>&amp;Host:</source>
        <translation>المضيف:</translation>
    </message>
    <message>
        <source>E&amp;nds:</source>
        <translation>تنتهي:</translation>
    </message>
    <message>
        <source>Time of its end</source>
        <translation>وقت نهايتها</translation>
    </message>
    <message>
        <source>When you revoke it</source>
        <translation>حين تسحبها</translation>
    </message>
    <message>
        <source>In an hour</source>
        <translation>بعد ساعة</translation>
    </message>
    <message>
        <source>In 8 hours</source>
        <translation>بعد 8 ساعات</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>بعد أسبوع</translation>
    </message>
    <message>
        <source>At a time…</source>
        <translation>في وقت معيّن…</translation>
    </message>
    <message>
        <source>This rule never decides anything. %1</source>
        <translation>لا تقرّر هذه القاعدة شيئًا أبدًا. ⁨%1⁩</translation>
    </message>
    <message>
        <source>What the rule does</source>
        <translation>ما تفعله القاعدة</translation>
    </message>
</context>
<context>
    <name>sandgate::RuleMeaning</name>
    <message>
        <source>The command “%1”, also with further arguments, in another spelling, or as a part of a line.</source>
        <translation>الأمر «⁨%1⁩»، وكذلك مع معاملات أخرى، أو بكتابة أخرى، أو جزءًا من سطر.</translation>
    </message>
    <message>
        <source>Commands of the form “%1”. Of a line of several commands each must be allowed.</source>
        <translation>أوامر بالصيغة «⁨%1⁩». وفي سطر من عدة أوامر يجب أن يُسمح بكل منها.</translation>
    </message>
    <message>
        <source>Exactly the command “%1”, and no other arguments. Of a line of several commands each must be allowed.</source>
        <translation>الأمر «⁨%1⁩» تحديدًا، دون معاملات أخرى. وفي سطر من عدة أوامر يجب أن يُسمح بكل منها.</translation>
    </message>
    <message>
        <source>Paths of the form “%1”.</source>
        <translation>مسارات بالصيغة «⁨%1⁩».</translation>
    </message>
    <message>
        <source>Exactly the path “%1”.</source>
        <translation>المسار «⁨%1⁩» تحديدًا.</translation>
    </message>
    <message>
        <source>The host “%1”.</source>
        <translation>المضيف «⁨%1⁩».</translation>
    </message>
    <message>
        <source>Only requests of the kind “%1”.</source>
        <translation>الطلبات من النوع «⁨%1⁩» فقط.</translation>
    </message>
    <message>
        <source>All requests of the kind “%1”.</source>
        <translation>كل الطلبات من النوع «⁨%1⁩».</translation>
    </message>
    <message>
        <source>Every request.</source>
        <translation>كل طلب.</translation>
    </message>
    <message>
        <source>Allows without asking you, once each time:</source>
        <translation>تسمح دون سؤالك، مرة واحدة كل مرة:</translation>
    </message>
    <message>
        <source>Denies without asking you, whatever other rules allow:</source>
        <translation>تمنع دون سؤالك، مهما سمحت قواعد أخرى:</translation>
    </message>
    <message>
        <source>Asks you, whatever other rules allow:</source>
        <translation>تسألك، مهما سمحت قواعد أخرى:</translation>
    </message>
    <message>
        <source>Until %1.</source>
        <translation>حتى ⁨%1⁩.</translation>
    </message>
    <message>
        <source>Until you revoke it.</source>
        <translation>حتى تسحبها.</translation>
    </message>
    <message>
        <source>For: %1.</source>
        <translation>لأجل: ⁨%1⁩.</translation>
    </message>
    <message>
        <source>This is any command at all that is understood: also one that deletes files or sends them away.</source>
        <translation>هذا أي أمر مفهوم على الإطلاق: حتى أمر يحذف ملفات أو يرسلها بعيدًا.</translation>
    </message>
    <message>
        <source>It says nothing of which files or addresses: it is for all of them.</source>
        <translation>لا تقول أي ملفات أو عناوين: فهي لها كلها.</translation>
    </message>
    <message>
        <source>It holds also in sandboxes and for sessions that are yet to be made.</source>
        <translation>تسري أيضًا في صناديق رمل ولجلسات لم تُصنع بعد.</translation>
    </message>
    <message>
        <source>This request would be allowed.</source>
        <translation>سيُسمح بهذا الطلب.</translation>
    </message>
    <message>
        <source>This request would be denied.</source>
        <translation>سيُمنع هذا الطلب.</translation>
    </message>
    <message>
        <source>This request would be denied all the same.</source>
        <translation>سيُمنع هذا الطلب رغم ذلك.</translation>
    </message>
    <message>
        <source>This request would be denied by another rule, which comes first.</source>
        <translation>ستمنع هذا الطلب قاعدة أخرى تسبقها.</translation>
    </message>
    <message>
        <source>This request would be asked.</source>
        <translation>سيُسأل عن هذا الطلب.</translation>
    </message>
    <message>
        <source>This request would still be asked.</source>
        <translation>سيظل يُسأل عن هذا الطلب.</translation>
    </message>
    <message>
        <source>For example, allowed:</source>
        <translation>مثلًا، مسموح:</translation>
    </message>
    <message>
        <source>For example, denied:</source>
        <translation>مثلًا، ممنوع:</translation>
    </message>
    <message>
        <source>For example, asked:</source>
        <translation>مثلًا، يُسأل عنه:</translation>
    </message>
    <message>
        <source>Not allowed by it:</source>
        <translation>لا تسمح بـ:</translation>
    </message>
    <message>
        <source>Not denied by it:</source>
        <translation>لا تمنع:</translation>
    </message>
    <message>
        <source>Not asked because of it:</source>
        <translation>لا تسأل عن:</translation>
    </message>
    <message>
        <source>none</source>
        <translation>لا شيء</translation>
    </message>
</context>
<context>
    <name>sandgate::Rulebook</name>
    <message>
        <source>The time for it is over.</source>
        <translation>انقضى وقته.</translation>
    </message>
    <message>
        <source>The rules cannot be read.</source>
        <translation>تتعذّر قراءة القواعد.</translation>
    </message>
    <message>
        <source>The rule would end before it begins.</source>
        <translation>ستنتهي القاعدة قبل أن تبدأ.</translation>
    </message>
    <message>
        <source>This rule is not there any more.</source>
        <translation>لم تعد هذه القاعدة موجودة.</translation>
    </message>
    <message>
        <source>Everything is allowed for a week at most, or for as long as the program runs.</source>
        <translation>يُسمح بكل شيء أسبوعًا على الأكثر، أو ما دام البرنامج يعمل.</translation>
    </message>
    <message>
        <source>This session is not known any more.</source>
        <translation>لم تعد هذه الجلسة معروفة.</translation>
    </message>
    <message>
        <source>A request waits for a week at most, or without a limit.</source>
        <translation>ينتظر الطلب أسبوعًا على الأكثر، أو بلا حد.</translation>
    </message>
    <message>
        <source>Everything is allowed in this session.</source>
        <translation>كل شيء مسموح في هذه الجلسة.</translation>
    </message>
    <message numerus="yes">
        <source>Nobody answered for %n minute(s).</source>
        <translation>
            <numerusform>لم يجب أحد.</numerusform>
            <numerusform>لم يجب أحد دقيقة.</numerusform>
            <numerusform>لم يجب أحد دقيقتين.</numerusform>
            <numerusform>لم يجب أحد %n دقائق.</numerusform>
            <numerusform>لم يجب أحد %n دقيقة.</numerusform>
            <numerusform>لم يجب أحد %n دقيقة.</numerusform>
        </translation>
    </message>
    <message>
        <source>The path of a file must begin at the root: %1</source>
        <translation>يجب أن يبدأ مسار الملف من الجذر: %1</translation>
    </message>
    <message numerus="yes">
        <source>There are %n rules already. Remove some first.</source>
        <translation>
            <numerusform>توجد %n قاعدة من قبل. أزل بعضها أولًا.</numerusform>
            <numerusform>توجد قاعدة واحدة من قبل. أزل بعضها أولًا.</numerusform>
            <numerusform>توجد قاعدتان من قبل. أزل بعضها أولًا.</numerusform>
            <numerusform>توجد %n قواعد من قبل. أزل بعضها أولًا.</numerusform>
            <numerusform>توجد %n قاعدة من قبل. أزل بعضها أولًا.</numerusform>
            <numerusform>توجد %n قاعدة من قبل. أزل بعضها أولًا.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sandgate::RulesDialog</name>
    <message>
        <source>&amp;New Rule…</source>
        <translation>قاعدة جديدة…</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>تحرير…</translation>
    </message>
    <message>
        <source>S&amp;uspend</source>
        <translation>تعليق</translation>
    </message>
    <message>
        <source>Re&amp;voke</source>
        <translation>سحب</translation>
    </message>
    <message>
        <source>Rules and Grants</source>
        <translation>القواعد والتصاريح</translation>
    </message>
    <message>
        <source>&amp;Rules</source>
        <translation>القواعد</translation>
    </message>
    <message>
        <source>&amp;Suggestions</source>
        <translation>الاقتراحات</translation>
    </message>
    <message>
        <source>Show rules with this text</source>
        <translation>إظهار القواعد التي فيها هذا النص</translation>
    </message>
    <message>
        <source>Rules and grants</source>
        <translation>القواعد والتصاريح</translation>
    </message>
    <message>
        <source>Rules that deny come first, then those that ask, then those that allow. Whatever no rule decides, and whatever is not understood, is asked. What destroys a system, a home folder or a disk is always denied.</source>
        <translation>القواعد التي تمنع تأتي أولًا، ثم التي تسأل، ثم التي تسمح. ما لا تقرّره قاعدة وما لا يُفهم يُسأل عنه. وما يدمّر نظامًا أو مجلد منزل أو قرصًا يُمنع دائمًا.</translation>
    </message>
    <message>
        <source>&amp;Deny a request that nobody answers:</source>
        <translation>منع الطلب الذي لا يجيبه أحد:</translation>
    </message>
    <message>
        <source>No rules</source>
        <translation>لا قواعد</translation>
    </message>
    <message>
        <source>Every request is asked. “Always…” on a request makes a rule for its like; New Rule… writes one, for what shall never happen.</source>
        <translation>يُسأل عن كل طلب. يصنع «دائمًا…» عند طلب قاعدةً لأمثاله؛ ويكتب «قاعدة جديدة…» قاعدةً لما يجب ألا يحدث أبدًا.</translation>
    </message>
    <message>
        <source>Time after which a request that nobody answers is denied</source>
        <translation>الوقت الذي يُمنع بعده طلب لا يجيبه أحد</translation>
    </message>
    <message>
        <source>never; it waits</source>
        <translation>أبدًا؛ ينتظر</translation>
    </message>
    <message>
        <source>after 5 minutes</source>
        <translation>بعد 5 دقائق</translation>
    </message>
    <message>
        <source>after 30 minutes</source>
        <translation>بعد 30 دقيقة</translation>
    </message>
    <message>
        <source>after 2 hours</source>
        <translation>بعد ساعتين</translation>
    </message>
    <message>
        <source>after a day</source>
        <translation>بعد يوم</translation>
    </message>
    <message>
        <source>Res&amp;ume</source>
        <translation>استئناف</translation>
    </message>
    <message numerus="yes">
        <source>after %n minute(s)</source>
        <translation>
            <numerusform>فورًا</numerusform>
            <numerusform>بعد دقيقة</numerusform>
            <numerusform>بعد دقيقتين</numerusform>
            <numerusform>بعد %n دقائق</numerusform>
            <numerusform>بعد %n دقيقة</numerusform>
            <numerusform>بعد %n دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>Revoke Rules</source>
        <translation>سحب القواعد</translation>
    </message>
    <message numerus="yes">
        <source>Revoke %n rule(s), also such as deny or ask?</source>
        <translation>
            <numerusform>لا قواعد تُسحب.</numerusform>
            <numerusform>أتسحب قاعدة تمنع أو تسأل؟</numerusform>
            <numerusform>أتسحب قاعدتين، منهما ما يمنع أو يسأل؟</numerusform>
            <numerusform>أتسحب %n قواعد، منها ما يمنع أو يسأل؟</numerusform>
            <numerusform>أتسحب %n قاعدة، منها ما يمنع أو يسأل؟</numerusform>
            <numerusform>أتسحب %n قاعدة، منها ما يمنع أو يسأل؟</numerusform>
        </translation>
    </message>
    <message>
        <source>These no longer hold anything up:
%1
Suspend keeps a rule for later.</source>
        <translation>لن تمنع هذه شيئًا بعد ذلك:
⁨%1⁩
يحفظ «تعليق» القاعدة لوقت لاحق.</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>سحب</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>إبقاء</translation>
    </message>
</context>
<context>
    <name>sandgate::RulesTable</name>
    <message>
        <source>Allow</source>
        <translation>سماح</translation>
    </message>
    <message>
        <source>Everything that is not denied</source>
        <translation>كل ما ليس ممنوعًا</translation>
    </message>
    <message>
        <source>when revoked</source>
        <translation>عند سحبها</translation>
    </message>
    <message>
        <source>with the program</source>
        <translation>مع البرنامج</translation>
    </message>
    <message>
        <source>never</source>
        <translation>أبدًا</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>القائمة</translation>
    </message>
    <message>
        <source>A request</source>
        <translation>طلب</translation>
    </message>
    <message>
        <source>A suggestion</source>
        <translation>اقتراح</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>مكتوبة</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>انتهت</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>معلّقة</translation>
    </message>
    <message>
        <source>Never decides</source>
        <translation>لا تقرّر أبدًا</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>نشطة</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>الأثر</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>What</source>
        <translation>ماذا</translation>
    </message>
    <message>
        <source>For</source>
        <translation>لمن</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>ينتهي</translation>
    </message>
    <message>
        <source>Last Use</source>
        <translation>آخر استخدام</translation>
    </message>
    <message>
        <source>Uses</source>
        <translation>مرات الاستخدام</translation>
    </message>
    <message>
        <source>Made From</source>
        <translation>مصنوعة من</translation>
    </message>
    <message>
        <source>A profile</source>
        <translation>ملف تعريف</translation>
    </message>
</context>
<context>
    <name>sandgate::SandboxActor</name>
    <message>
        <source>Deleting this sandbox was not finished. Delete it again.</source>
        <translation>لم يكتمل حذف صندوق الرمل هذا. احذفه مجددًا.</translation>
    </message>
    <message>
        <source>This sandbox was destroyed. What was said in it can still be read.</source>
        <translation>حُذف صندوق الرمل هذا. ما قيل فيه يمكن قراءته بعد.</translation>
    </message>
    <message>
        <source>This sandbox is being deleted.</source>
        <translation>يجري حذف صندوق الرمل هذا.</translation>
    </message>
    <message>
        <source>This sandbox no longer exists. Make a new one.</source>
        <translation>لم يعد صندوق الرمل هذا موجودًا. اصنع غيره.</translation>
    </message>
    <message>
        <source>This sandbox was made by “%1”, and is on record for “%2”.</source>
        <translation>صنع «%1» صندوق الرمل هذا، وهو مقيّد لـ «%2».</translation>
    </message>
    <message>
        <source>The sandbox&apos;s server does not answer. Try again later.</source>
        <translation>لا يجيب خادم صندوق الرمل. أعد المحاولة لاحقًا.</translation>
    </message>
    <message>
        <source>The agents could not be listed.</source>
        <translation>تعذّر سرد الوكلاء.</translation>
    </message>
    <message>
        <source>The agent was not installed.</source>
        <translation>لم يُثبَّت الوكيل.</translation>
    </message>
    <message>
        <source>This sandbox has no address of its own.</source>
        <translation>ليس لصندوق الرمل هذا عنوان خاص به.</translation>
    </message>
    <message>
        <source>The process was removed meanwhile.</source>
        <translation>أُزيلت العملية في هذه الأثناء.</translation>
    </message>
    <message>
        <source>The sandbox is still being made.</source>
        <translation>ما زال صندوق الرمل يُصنع.</translation>
    </message>
    <message>
        <source>The sandbox was put to sleep.</source>
        <translation>نُوّم صندوق الرمل.</translation>
    </message>
    <message>
        <source>The sandbox&apos;s server was ended at once.</source>
        <translation>أُنهي خادم صندوق الرمل فورًا.</translation>
    </message>
    <message>
        <source>The sandbox was paused, and not by Sandgate. Wake it to go on.</source>
        <translation>أُوقف صندوق الرمل مؤقتًا، وليس من Sandgate. أيقظه للمتابعة.</translation>
    </message>
    <message>
        <source>The sandbox was stopped, and not by Sandgate. Wake it to go on.</source>
        <translation>أُوقف صندوق الرمل، وليس من Sandgate. أيقظه للمتابعة.</translation>
    </message>
    <message>
        <source>The sandbox was removed outside of Sandgate, with all that was in it. Make a new one.</source>
        <translation>أُزيل صندوق الرمل خارج Sandgate مع كل ما فيه. اصنع غيره.</translation>
    </message>
    <message>
        <source>The sandbox was destroyed.</source>
        <translation>حُذف صندوق الرمل.</translation>
    </message>
    <message>
        <source>Waiting for the server to answer</source>
        <translation>انتظار إجابة الخادم</translation>
    </message>
    <message>
        <source>The sandbox&apos;s server does not answer. Try again, or delete the sandbox.</source>
        <translation>لا يجيب خادم صندوق الرمل. أعد المحاولة، أو احذف صندوق الرمل.</translation>
    </message>
    <message>
        <source>Sandgate was closed meanwhile.</source>
        <translation>أُغلق Sandgate في هذه الأثناء.</translation>
    </message>
    <message>
        <source>The sandbox&apos;s server ended and was started again.</source>
        <translation>انتهى خادم صندوق الرمل وأُعيد تشغيله.</translation>
    </message>
    <message>
        <source>The sandbox&apos;s server was started again and does not answer.</source>
        <translation>أُعيد تشغيل خادم صندوق الرمل وهو لا يجيب.</translation>
    </message>
    <message>
        <source>The sandboxes of this provider do not end by themselves.</source>
        <translation>لا تنتهي صناديق رمل هذا المزوّد من تلقاء نفسها.</translation>
    </message>
    <message>
        <source>%1 cannot let a sandbox live longer than was chosen when it was made.</source>
        <translation>لا يستطيع %1 إبقاء صندوق رمل حيًا أطول مما اختير عند صنعه.</translation>
    </message>
</context>
<context>
    <name>sandgate::SandboxPage</name>
    <message>
        <source>Wake</source>
        <translation>إيقاظ</translation>
    </message>
    <message>
        <source>Sleep</source>
        <translation>تنويم</translation>
    </message>
    <message>
        <source>Delete Sandbox…</source>
        <translation>حذف صندوق الرمل…</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Extend</source>
        <translation>تمديد</translation>
    </message>
    <message>
        <source>New Session…</source>
        <translation>جلسة جديدة…</translation>
    </message>
    <message>
        <source>Not isolated: agents in this sandbox can read and change your own files on this computer, not only those in its workspace folder. Other users of this computer can see its access token in the list of processes, and so use it, too.</source>
        <translation>غير معزول: يمكن للوكلاء في صندوق الرمل هذا قراءة ملفاتك على هذا الحاسوب وتغييرها، لا ما في مجلد عمله فقط. ويمكن لمستخدمي هذا الحاسوب الآخرين رؤية رمز الوصول إليه في قائمة العمليات، واستخدامه بذلك أيضًا.</translation>
    </message>
    <message>
        <source>The sandbox is starting</source>
        <translation>صندوق الرمل يبدأ</translation>
    </message>
    <message>
        <source>Cancel the making of the sandbox</source>
        <translation>إلغاء صنع صندوق الرمل</translation>
    </message>
    <message>
        <source>Let the sandbox live longer</source>
        <translation>إطالة عمر صندوق الرمل</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>الجلسات</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>الوكلاء</translation>
    </message>
    <message>
        <source>Show Processes</source>
        <translation>إظهار العمليات</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>العمليات</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>صندوق الرمل</translation>
    </message>
    <message>
        <source>%1  ·  %2</source>
        <translation>%1  ·  %2</translation>
    </message>
    <message>
        <source>It was given the values of %1.</source>
        <translation>أُعطي قيم ⁨%1⁩.</translation>
    </message>
    <message>
        <source>This sandbox no longer exists. Its transcripts are kept here until you delete it.</source>
        <translation>لم يعد صندوق الرمل هذا موجودًا. تبقى نصوص محادثاته هنا حتى تحذفها.</translation>
    </message>
    <message>
        <source>Installing sandbox-agent…</source>
        <translation>يجري تثبيت ⁦sandbox-agent⁩…</translation>
    </message>
    <message>
        <source>Its time is over.</source>
        <translation>انقضى وقتها.</translation>
    </message>
    <message>
        <source>Time left: %1, until %2. It cannot be extended.</source>
        <translation>الوقت الباقي: ⁨%1⁩، حتى ⁨%2⁩. لا يمكن تمديده.</translation>
    </message>
    <message>
        <source>Time left: %1, until %2. While an agent works or a request waits, it is extended by itself, up to its limit.</source>
        <translation>الوقت الباقي: ⁨%1⁩، حتى ⁨%2⁩. وما دام وكيل يعمل أو طلب ينتظر يُمدَّد من تلقاء نفسه، حتى حده.</translation>
    </message>
    <message>
        <source>Wake the sandbox %1</source>
        <translation>إيقاظ صندوق الرمل ⁨%1⁩</translation>
    </message>
    <message>
        <source>Let the sandbox %1 sleep</source>
        <translation>تنويم صندوق الرمل ⁨%1⁩</translation>
    </message>
    <message>
        <source>Delete the sandbox %1</source>
        <translation>حذف صندوق الرمل ⁨%1⁩</translation>
    </message>
    <message>
        <source>New session in the sandbox %1</source>
        <translation>جلسة جديدة في صندوق الرمل ⁨%1⁩</translation>
    </message>
    <message>
        <source>No session yet. Start one to give an agent something to do.</source>
        <translation>لا جلسة بعد. ابدأ واحدة لتعطي وكيلًا ما يفعله.</translation>
    </message>
    <message>
        <source>The older ones are in the list on the left.</source>
        <translation>الأقدم منها في القائمة الجانبية.</translation>
    </message>
    <message>
        <source>None was started here yet.</source>
        <translation>لم يُبدأ شيء هنا بعد.</translation>
    </message>
    <message>
        <source>%1 running, %2 in all</source>
        <translation>⁨%1⁩ تعمل، من أصل ⁨%2⁩</translation>
    </message>
</context>
<context>
    <name>sandgate::SandboxProcesses</name>
    <message>
        <source>There is no command to run.</source>
        <translation>لا أمر لتشغيله.</translation>
    </message>
    <message>
        <source>The sandbox&apos;s server does not answer. Try again later.</source>
        <translation>لا يجيب خادم صندوق الرمل. أعد المحاولة لاحقًا.</translation>
    </message>
    <message>
        <source>The process was not started.</source>
        <translation>لم تبدأ العملية.</translation>
    </message>
    <message>
        <source>The process was not stopped.</source>
        <translation>لم تتوقف العملية.</translation>
    </message>
    <message>
        <source>The process is not there any more: its server was started again.</source>
        <translation>لم تعد العملية موجودة: أُعيد تشغيل خادمها.</translation>
    </message>
    <message>
        <source>The process did not stop when asked. Use Force Stop to end it.</source>
        <translation>لم تتوقف العملية حين طُلب منها. استخدم «إيقاف قسري» لإنهائها.</translation>
    </message>
    <message>
        <source>The process has ended.</source>
        <translation>انتهت العملية.</translation>
    </message>
    <message>
        <source>The process did not take its input.</source>
        <translation>لم تأخذ العملية مدخلها.</translation>
    </message>
    <message>
        <source>The process still runs. Stop it first.</source>
        <translation>ما زالت العملية تعمل. أوقفها أولًا.</translation>
    </message>
</context>
<context>
    <name>sandgate::SandboxesDialog</name>
    <message>
        <source>Wake</source>
        <translation>إيقاظ</translation>
    </message>
    <message>
        <source>Sleep</source>
        <translation>تنويم</translation>
    </message>
    <message>
        <source>Extend</source>
        <translation>تمديد</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>حذف…</translation>
    </message>
    <message>
        <source>All Sandboxes</source>
        <translation>كل صناديق الرمل</translation>
    </message>
    <message>
        <source>On &amp;Record</source>
        <translation>المقيّدة</translation>
    </message>
    <message>
        <source>&amp;Found at Providers</source>
        <translation>الموجودة لدى المزوّدين</translation>
    </message>
    <message>
        <source>All sandboxes</source>
        <translation>كل صناديق الرمل</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>يجري العمل…</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>تم.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Put to sleep?</source>
        <translation>أتنوّمها؟</translation>
    </message>
    <message>
        <source>The transcripts stay and can still be read. The sandboxes cannot be brought back.</source>
        <translation>تبقى نصوص المحادثات ويمكن قراءتها بعد. لا يمكن استعادة صناديق الرمل.</translation>
    </message>
    <message>
        <source>Delete the chosen sandboxes?</source>
        <translation>أتحذف صناديق الرمل المختارة؟</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Keep Them</source>
        <translation>إبقاؤها</translation>
    </message>
    <message>
        <source>Looking for changes that are not committed or not pushed…</source>
        <translation>يجري البحث عن تغييرات غير مودعة أو غير مدفوعة…</translation>
    </message>
</context>
<context>
    <name>sandgate::SandboxesModel</name>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Runs On</source>
        <translation>يعمل على</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>الجلسات</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>ينتظر</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>العمر</translation>
    </message>
    <message>
        <source>Time Left</source>
        <translation>الوقت الباقي</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>النتيجة</translation>
    </message>
</context>
<context>
    <name>sandgate::SearchDialog</name>
    <message>
        <source>Sandbox</source>
        <translation>صندوق الرمل</translation>
    </message>
    <message>
        <source>All sandboxes</source>
        <translation>كل صناديق الرمل</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>الوكيل</translation>
    </message>
    <message>
        <source>All agents</source>
        <translation>كل الوكلاء</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>كل الأنواع</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>أي وقت</translation>
    </message>
    <message>
        <source>Search Everything</source>
        <translation>البحث في كل شيء</translation>
    </message>
    <message>
        <source>Words, “a phrase”, begin*</source>
        <translation>كلمات، “عبارة”، بداية*</translation>
    </message>
    <message>
        <source>What to look for</source>
        <translation>ما يُبحث عنه</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>آخر 24 ساعة</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>آخر 7 أيام</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>آخر 30 يومًا</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>ما وُجد</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>يجري البحث…</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>لم يُعثر على شيء.</translation>
    </message>
    <message numerus="yes">
        <source>%n hits so far; scroll for more.</source>
        <translation>
            <numerusform>لا نتائج حتى الآن؛ مرّر للمزيد.</numerusform>
            <numerusform>نتيجة واحدة حتى الآن؛ مرّر للمزيد.</numerusform>
            <numerusform>نتيجتان حتى الآن؛ مرّر للمزيد.</numerusform>
            <numerusform>%n نتائج حتى الآن؛ مرّر للمزيد.</numerusform>
            <numerusform>%n نتيجة حتى الآن؛ مرّر للمزيد.</numerusform>
            <numerusform>%n نتيجة حتى الآن؛ مرّر للمزيد.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hits.</source>
        <translation>
            <numerusform>لا نتائج.</numerusform>
            <numerusform>نتيجة واحدة.</numerusform>
            <numerusform>نتيجتان.</numerusform>
            <numerusform>%n نتائج.</numerusform>
            <numerusform>%n نتيجة.</numerusform>
            <numerusform>%n نتيجة.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are more than can be shown: ask more precisely.</source>
        <translation>ثمة أكثر مما يمكن إظهاره: اسأل بدقة أكبر.</translation>
    </message>
    <message>
        <source>Not all is searched yet; it is looked for again in a moment.</source>
        <translation>لم يُبحث في الكل بعد؛ يُعاد البحث بعد لحظة.</translation>
    </message>
    <message>
        <source>This process was removed a moment ago.</source>
        <translation>أُزيلت هذه العملية منذ لحظة.</translation>
    </message>
    <message>
        <source>This session was removed a moment ago.</source>
        <translation>أُزيلت هذه الجلسة منذ لحظة.</translation>
    </message>
    <message>
        <source>Searches prompts, replies, thoughts, plans, tools with their output, and requests of all sessions, the record of decisions, and what processes have printed.</source>
        <translation>يبحث في الموجّهات والردود والأفكار والخطط والأدوات مع خرجها والطلبات في كل الجلسات، وفي سجل القرارات، وفيما طبعته العمليات.</translation>
    </message>
</context>
<context>
    <name>sandgate::SearchHits</name>
    <message>
        <source>%1 · %2 · sandbox “%3”</source>
        <translation>⁨%1⁩ · ⁨%2⁩ · صندوق الرمل «⁨%3⁩»</translation>
    </message>
    <message>
        <source>A session that is not in the list</source>
        <translation>جلسة ليست في القائمة</translation>
    </message>
    <message>
        <source>%1 · sandbox “%2”</source>
        <translation>⁨%1⁩ · صندوق الرمل «⁨%2⁩»</translation>
    </message>
    <message>
        <source>A process that is not in the list</source>
        <translation>عملية ليست في القائمة</translation>
    </message>
    <message>
        <source>Process output</source>
        <translation>خرج عملية</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>الموجّه</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>رد</translation>
    </message>
    <message>
        <source>Thought</source>
        <translation>فكرة</translation>
    </message>
    <message>
        <source>Tool or request</source>
        <translation>أداة أو طلب</translation>
    </message>
    <message>
        <source>Tool output</source>
        <translation>خرج أداة</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>الخطة</translation>
    </message>
    <message>
        <source>Archived · %1</source>
        <translation>مؤرشفة · ⁨%1⁩</translation>
    </message>
    <message>
        <source>%1, by: %2 · %3 · sandbox “%4”</source>
        <translation>⁨%1⁩، من: ⁨%2⁩ · ⁨%3⁩ · صندوق الرمل «⁨%4⁩»</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>قرار</translation>
    </message>
</context>
<context>
    <name>sandgate::SecretStore</name>
    <message>
        <source>The keychain may still hold &quot;%1&quot;. Remove it there.</source>
        <translation>ربما ما زالت حلقة المفاتيح تحوي «%1». أزله هناك.</translation>
    </message>
    <message>
        <source>it is locked</source>
        <translation>هي مقفلة</translation>
    </message>
    <message>
        <source>it did not answer</source>
        <translation>لم تجب</translation>
    </message>
    <message>
        <source>The keychain cannot be used (%1). Tokens and keys are kept only until Sandgate ends. Start or unlock a keyring, GNOME Keyring or KWallet for instance, and then start Sandgate again.</source>
        <translation>يتعذّر استخدام حلقة المفاتيح (%1). لا تُحفظ الرموز والمفاتيح إلا حتى ينتهي Sandgate. ابدأ حلقة مفاتيح أو افتحها، GNOME Keyring أو KWallet مثلًا، ثم ابدأ Sandgate من جديد.</translation>
    </message>
    <message>
        <source>The keychain has not answered yet. It may be asking for its password in a window of its own.</source>
        <translation>لم تجب حلقة المفاتيح بعد. ربما تسأل عن كلمة سرها في نافذة خاصة بها.</translation>
    </message>
</context>
<context>
    <name>sandgate::SessionActions</name>
    <message>
        <source>&amp;Find in Conversation</source>
        <translation>بحث في المحادثة</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>بحث…</translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation>بحث عن التالي</translation>
    </message>
    <message>
        <source>Find &amp;Previous</source>
        <translation>بحث عن السابق</translation>
    </message>
    <message>
        <source>G&amp;o To</source>
        <translation>ذهاب إلى</translation>
    </message>
    <message>
        <source>&amp;Next Message of Yours</source>
        <translation>رسالتك التالية</translation>
    </message>
    <message>
        <source>&amp;Previous Message of Yours</source>
        <translation>رسالتك السابقة</translation>
    </message>
    <message>
        <source>Next &amp;Request</source>
        <translation>الطلب التالي</translation>
    </message>
    <message>
        <source>Previous Re&amp;quest</source>
        <translation>الطلب السابق</translation>
    </message>
    <message>
        <source>Next &amp;Error</source>
        <translation>الخطأ التالي</translation>
    </message>
    <message>
        <source>Previous Err&amp;or</source>
        <translation>الخطأ السابق</translation>
    </message>
    <message>
        <source>A&amp;ttach Files…</source>
        <translation>إرفاق ملفات…</translation>
    </message>
    <message>
        <source>Copy as Mar&amp;kdown</source>
        <translation>نسخ كـ Markdown</translation>
    </message>
    <message>
        <source>Sa&amp;ve Conversation As…</source>
        <translation>حفظ المحادثة باسم…</translation>
    </message>
</context>
<context>
    <name>sandgate::SessionHeader</name>
    <message>
        <source>Not isolated</source>
        <translation>غير معزول</translation>
    </message>
    <message>
        <source>The agent can reach this computer&apos;s own files.</source>
        <translation>يستطيع الوكيل الوصول إلى ملفات هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Actions of this session</source>
        <translation>إجراءات هذه الجلسة</translation>
    </message>
</context>
<context>
    <name>sandgate::SessionLink</name>
    <message>
        <source>Open the session %1, %2</source>
        <translation>فتح الجلسة ⁨%1⁩، ⁨%2⁩</translation>
    </message>
    <message>
        <source>%1  ·  %2</source>
        <translation>%1  ·  %2</translation>
    </message>
    <message>
        <source>Archived  ·  %1</source>
        <translation>مؤرشفة  ·  ⁨%1⁩</translation>
    </message>
</context>
<context>
    <name>sandgate::SessionMarking</name>
    <message>
        <source>&amp;Pin</source>
        <translation>تثبيت بالأعلى</translation>
    </message>
    <message>
        <source>T&amp;ags…</source>
        <translation>الوسوم…</translation>
    </message>
    <message>
        <source>Co&amp;lour</source>
        <translation>اللون</translation>
    </message>
    <message>
        <source>Arch&amp;ive</source>
        <translation>أرشفة</translation>
    </message>
    <message>
        <source>&amp;Delete Session</source>
        <translation>حذف الجلسة</translation>
    </message>
    <message>
        <source>None</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>Take Out of the Arch&amp;ive</source>
        <translation>إخراج من الأرشيف</translation>
    </message>
    <message>
        <source>&amp;Delete Session…</source>
        <translation>حذف الجلسة…</translation>
    </message>
    <message>
        <source>No session is shown.</source>
        <translation>لا جلسة معروضة.</translation>
    </message>
    <message>
        <source>Something goes on in this session.</source>
        <translation>ثمة ما يجري في هذه الجلسة.</translation>
    </message>
    <message>
        <source>Delete Session</source>
        <translation>حذف الجلسة</translation>
    </message>
    <message>
        <source>End and delete “%1”?</source>
        <translation>أتنهي «⁨%1⁩» وتحذفها؟</translation>
    </message>
    <message>
        <source>The agent is at work and will be stopped.</source>
        <translation>الوكيل يعمل وسيوقف.</translation>
    </message>
    <message>
        <source>End and Delete</source>
        <translation>إنهاء وحذف</translation>
    </message>
    <message>
        <source>Keep It</source>
        <translation>إبقاؤه</translation>
    </message>
    <message>
        <source>“%1” was archived.</source>
        <translation>أُرشفت «⁨%1⁩».</translation>
    </message>
    <message numerus="yes">
        <source>The conversation can be restored for %n days, to be read; nothing more can be sent in it.</source>
        <translation>
            <numerusform>يمكن استعادة المحادثة خلال %n يوم، للقراءة؛ ولا يمكن إرسال شيء فيها بعد ذلك.</numerusform>
            <numerusform>يمكن استعادة المحادثة خلال يوم واحد، للقراءة؛ ولا يمكن إرسال شيء فيها بعد ذلك.</numerusform>
            <numerusform>يمكن استعادة المحادثة خلال يومين، للقراءة؛ ولا يمكن إرسال شيء فيها بعد ذلك.</numerusform>
            <numerusform>يمكن استعادة المحادثة خلال %n أيام، للقراءة؛ ولا يمكن إرسال شيء فيها بعد ذلك.</numerusform>
            <numerusform>يمكن استعادة المحادثة خلال %n يومًا، للقراءة؛ ولا يمكن إرسال شيء فيها بعد ذلك.</numerusform>
            <numerusform>يمكن استعادة المحادثة خلال %n يوم، للقراءة؛ ولا يمكن إرسال شيء فيها بعد ذلك.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” was deleted. It is kept for %n days.</source>
        <translation>
            <numerusform>حُذفت «⁨%1⁩». تُحفظ %n يوم.</numerusform>
            <numerusform>حُذفت «⁨%1⁩». تُحفظ يومًا واحدًا.</numerusform>
            <numerusform>حُذفت «⁨%1⁩». تُحفظ يومين.</numerusform>
            <numerusform>حُذفت «⁨%1⁩». تُحفظ %n أيام.</numerusform>
            <numerusform>حُذفت «⁨%1⁩». تُحفظ %n يومًا.</numerusform>
            <numerusform>حُذفت «⁨%1⁩». تُحفظ %n يوم.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sandgate::SessionPage</name>
    <message>
        <source>Show</source>
        <translation>إظهار</translation>
    </message>
    <message>
        <source>Show the requests that were set aside</source>
        <translation>إظهار الطلبات المؤجَّلة</translation>
    </message>
    <message>
        <source>Save Conversation</source>
        <translation>حفظ المحادثة</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>صفحة ويب (*.html)</translation>
    </message>
    <message>
        <source>JSON lines, which can be read back (*.jsonl)</source>
        <translation>أسطر JSON، يمكن استيرادها من جديد (*.jsonl)</translation>
    </message>
    <message>
        <source>Attach Files</source>
        <translation>إرفاق ملفات</translation>
    </message>
    <message>
        <source>The conversation was saved: %1, %2.</source>
        <translation>حُفظت المحادثة: ⁨%1⁩، ⁨%2⁩.</translation>
    </message>
    <message>
        <source>One request is set aside. The agent waits.</source>
        <translation>طلب واحد مؤجَّل. الوكيل ينتظر.</translation>
    </message>
    <message numerus="yes">
        <source>%n requests are set aside. The agent waits.</source>
        <translation>
            <numerusform>لا طلبات مؤجَّلة. الوكيل ينتظر.</numerusform>
            <numerusform>طلب واحد مؤجَّل. الوكيل ينتظر.</numerusform>
            <numerusform>طلبان مؤجَّلان. الوكيل ينتظر.</numerusform>
            <numerusform>%n طلبات مؤجَّلة. الوكيل ينتظر.</numerusform>
            <numerusform>%n طلبًا مؤجَّلًا. الوكيل ينتظر.</numerusform>
            <numerusform>%n طلب مؤجَّل. الوكيل ينتظر.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sandgate::SettingsBar</name>
    <message>
        <source>As the agent reports it</source>
        <translation>كما يبلغ الوكيل</translation>
    </message>
    <message>
        <source>The session has ended; its agent is set to nothing any more.</source>
        <translation>انتهت الجلسة؛ لم يعد وكيلها يُضبط على شيء.</translation>
    </message>
    <message>
        <source>The agent is gone together with its sandbox.</source>
        <translation>ذهب الوكيل مع صندوق رمله.</translation>
    </message>
    <message>
        <source>The agent is starting.</source>
        <translation>الوكيل يبدأ.</translation>
    </message>
    <message>
        <source>The sandbox does not answer. The agent can be set when it does.</source>
        <translation>لا يجيب صندوق الرمل. يمكن ضبط الوكيل حين يجيب.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>⁨%1⁩ من ⁨%2⁩</translation>
    </message>
    <message>
        <source>Waiting for the agent to agree.</source>
        <translation>انتظار موافقة الوكيل.</translation>
    </message>
</context>
<context>
    <name>sandgate::SettingsForm</name>
    <message>
        <source>More Options</source>
        <translation>خيارات أخرى</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>“%1” is needed.</source>
        <translation>«⁨%1⁩» مطلوب.</translation>
    </message>
</context>
<context>
    <name>sandgate::SetupDialog</name>
    <message>
        <source>Edit…</source>
        <translation>تحرير…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Limits…</source>
        <translation>الحدود…</translation>
    </message>
    <message>
        <source>Keep as Set-up…</source>
        <translation>حفظ كإعداد…</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>MCP Servers and Skills of “%1”</source>
        <translation>خوادم MCP ومهارات «⁨%1⁩»</translation>
    </message>
    <message>
        <source>MCP Servers and Skills</source>
        <translation>خوادم MCP والمهارات</translation>
    </message>
    <message>
        <source>Folder whose set-up is shown</source>
        <translation>المجلد الذي يظهر إعداده</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>تعمل</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>المجلد:</translation>
    </message>
    <message>
        <source>Write to Sandbox</source>
        <translation>الكتابة في صندوق الرمل</translation>
    </message>
    <message>
        <source>MCP servers and skills</source>
        <translation>خوادم MCP والمهارات</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>What It Is</source>
        <translation>ما هو</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>الوكلاء</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>The sandbox does not have these changes yet.</source>
        <translation>ليست هذه التغييرات في صندوق الرمل بعد.</translation>
    </message>
    <message>
        <source>Nothing is set up in this folder. “Add” names a server that agents shall use.</source>
        <translation>لا شيء معدّ في هذا المجلد. يسمّي «إضافة» خادمًا يستخدمه الوكلاء.</translation>
    </message>
    <message>
        <source>are told</source>
        <translation>يُخبَرون به</translation>
    </message>
    <message>
        <source>are not told</source>
        <translation>لا يُخبَرون به</translation>
    </message>
    <message>
        <source>Keep as Set-up</source>
        <translation>حفظ كإعداد</translation>
    </message>
    <message>
        <source>Name, under which it can be applied to other sandboxes:</source>
        <translation>الاسم الذي يُطبَّق به على صناديق رمل أخرى:</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>إبقاء</translation>
    </message>
    <message>
        <source>Reading from the sandbox…</source>
        <translation>تجري القراءة من صندوق الرمل…</translation>
    </message>
    <message>
        <source>Writing to the sandbox…</source>
        <translation>تجري الكتابة في صندوق الرمل…</translation>
    </message>
    <message>
        <source>Keeping the set-up…</source>
        <translation>يجري حفظ الإعداد…</translation>
    </message>
</context>
<context>
    <name>sandgate::SetupEntryDialog</name>
    <message>
        <source>Take Over</source>
        <translation>استلام</translation>
    </message>
</context>
<context>
    <name>sandgate::Shortcuts</name>
    <message>
        <source>Keys with Meta belong to the desktop.</source>
        <translation>المفاتيح مع Meta لسطح المكتب.</translation>
    </message>
    <message>
        <source>This key is needed for writing: take one with Ctrl or Alt.</source>
        <translation>هذا المفتاح مطلوب للكتابة: خذ مفتاحًا مع Ctrl أو Alt.</translation>
    </message>
    <message>
        <source>Ctrl+Return sends a message.</source>
        <translation>⁦Ctrl+Return⁩ يرسل رسالة.</translation>
    </message>
    <message>
        <source>This key answers requests.</source>
        <translation>هذا المفتاح يجيب الطلبات.</translation>
    </message>
    <message>
        <source>“%1” has this key.</source>
        <translation>هذا المفتاح لـ «⁨%1⁩».</translation>
    </message>
</context>
<context>
    <name>sandgate::ShortcutsDialog</name>
    <message>
        <source>&amp;Set Key</source>
        <translation>ضبط المفتاح</translation>
    </message>
    <message>
        <source>&amp;No Key</source>
        <translation>بلا مفتاح</translation>
    </message>
    <message>
        <source>&amp;As It Was</source>
        <translation>كما كان</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>الاختصارات</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>ترشيح</translation>
    </message>
    <message>
        <source>Filter actions by name or key</source>
        <translation>ترشيح الإجراءات بالاسم أو المفتاح</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>الإجراءات ومفاتيحها</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>الإجراء</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>القائمة</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>المفتاح</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>المفتاح الجديد</translation>
    </message>
    <message>
        <source>New &amp;key:</source>
        <translation>المفتاح الجديد:</translation>
    </message>
    <message>
        <source>All As They Were</source>
        <translation>الكل كما كان</translation>
    </message>
    <message>
        <source>“%1” has this key, and would lose it.</source>
        <translation>هذا المفتاح لـ «⁨%1⁩»، وسيفقده.</translation>
    </message>
    <message>
        <source>Keys that differ from what Sandgate came with are bold.</source>
        <translation>المفاتيح المختلفة عما جاء به Sandgate بخط عريض.</translation>
    </message>
</context>
<context>
    <name>sandgate::Sidebar</name>
    <message>
        <source>Filter</source>
        <translation>ترشيح</translation>
    </message>
    <message>
        <source>Sandboxes and their sessions</source>
        <translation>صناديق الرمل وجلساتها</translation>
    </message>
    <message>
        <source>Filter sandboxes and sessions by name or tag</source>
        <translation>ترشيح صناديق الرمل والجلسات بالاسم أو الوسم</translation>
    </message>
</context>
<context>
    <name>sandgate::SocketBridge</name>
    <message>
        <source>This computer has no port to spare.</source>
        <translation>لا منفذ متاحًا على هذا الحاسوب.</translation>
    </message>
</context>
<context>
    <name>sandgate::SshTunnel</name>
    <message>
        <source>This is not a container engine&apos;s address: %1</source>
        <translation>ليس هذا عنوان محرّك حاويات: %1</translation>
    </message>
    <message>
        <source>The address of the container engine has a password in it, which ssh does not take. Use a key.</source>
        <translation>في عنوان محرّك الحاويات كلمة سر، وssh لا يقبلها. استخدم مفتاحًا.</translation>
    </message>
    <message>
        <source>There is no place for the sockets of ssh.</source>
        <translation>لا مكان لمقابس ssh.</translation>
    </message>
    <message>
        <source>The program ssh cannot be started. Install OpenSSH&apos;s client first.</source>
        <translation>يتعذّر بدء البرنامج ssh. ثبّت عميل OpenSSH أولًا.</translation>
    </message>
    <message>
        <source>%1 does not answer by ssh.</source>
        <translation>لا يجيب %1 بـ ssh.</translation>
    </message>
    <message>
        <source>%1 is reached by ssh, but has no container engine whose socket its user may use.</source>
        <translation>يُوصل إلى %1 بـ ssh، لكن ليس لديه محرّك حاويات يحق لمستخدمه استخدام مقبسه.</translation>
    </message>
    <message>
        <source>ssh was refused at %1. Try it in a terminal first: ssh %1</source>
        <translation>رُفض ssh لدى %1. جرّبه في طرفية أولًا: ssh %1</translation>
    </message>
    <message>
        <source>%1 is not reached by ssh.</source>
        <translation>لا يُوصل إلى %1 بـ ssh.</translation>
    </message>
    <message>
        <source>ssh makes no way to %1 at %2.</source>
        <translation>لا يصنع ssh طريقًا إلى %1 لدى %2.</translation>
    </message>
    <message>
        <source>%1 does not say which folders it has.</source>
        <translation>لا يقول %1 أي مجلدات لديه.</translation>
    </message>
</context>
<context>
    <name>sandgate::TagsDialog</name>
    <message>
        <source>Tags</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>Tags of “%1”, with blanks between them:</source>
        <translation>وسوم «⁨%1⁩»، تفصل بينها فراغات:</translation>
    </message>
    <message>
        <source>Tags, with blanks between them</source>
        <translation>الوسوم، تفصل بينها فراغات</translation>
    </message>
    <message>
        <source>release urgent</source>
        <translation>⁦release⁩ عاجل</translation>
    </message>
    <message>
        <source>Set Tags</source>
        <translation>ضبط الوسوم</translation>
    </message>
</context>
<context>
    <name>sandgate::Terminal</name>
    <message>
        <source>The terminal was given up.</source>
        <translation>تُركت الطرفية.</translation>
    </message>
    <message>
        <source>The server opened the terminal, and then said nothing.</source>
        <translation>فتح الخادم الطرفية، ثم لم يقل شيئًا.</translation>
    </message>
    <message>
        <source>The terminal is not connected any more.</source>
        <translation>لم تعد الطرفية متصلة.</translation>
    </message>
    <message>
        <source>This is more than a terminal takes at once. Put it into a file in the sandbox instead.</source>
        <translation>هذا أكثر مما تأخذه الطرفية دفعة واحدة. ضعه في ملف في صندوق الرمل بدلًا من ذلك.</translation>
    </message>
    <message>
        <source>A terminal has 1 to %1 columns and rows.</source>
        <translation>للطرفية من 1 إلى %1 عمود وصف.</translation>
    </message>
    <message>
        <source>The server closed the terminal at once.</source>
        <translation>أغلق الخادم الطرفية فورًا.</translation>
    </message>
</context>
<context>
    <name>sandgate::TerminalLink</name>
    <message>
        <source>What was typed before the terminal was connected is lost.</source>
        <translation>ما كُتب قبل اتصال الطرفية ضاع.</translation>
    </message>
    <message>
        <source>The terminal is not connected, and no more can be kept for it.</source>
        <translation>الطرفية غير متصلة، ولا يمكن حفظ المزيد لها.</translation>
    </message>
</context>
<context>
    <name>sandgate::TerminalPane</name>
    <message>
        <source>Copy to Clipboard</source>
        <translation>النسخ إلى الحافظة</translation>
    </message>
    <message>
        <source>State of the process</source>
        <translation>حالة العملية</translation>
    </message>
    <message>
        <source>[some output is missing here]</source>
        <translation>[بعض الخرج ناقص هنا]</translation>
    </message>
    <message>
        <source>What the terminal has shown could not be read. %1</source>
        <translation>تعذّرت قراءة ما أظهرته الطرفية. ⁨%1⁩</translation>
    </message>
    <message>
        <source>This is too much to paste. Put it into a file in the sandbox instead.</source>
        <translation>هذا أكثر من أن يُلصق. ضعه في ملف في صندوق الرمل بدلًا من ذلك.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>لصق</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>تحديد الكل</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>بحث…</translation>
    </message>
    <message>
        <source>Find (Ctrl+Shift+F)</source>
        <translation>بحث (Ctrl+Shift+F)</translation>
    </message>
    <message>
        <source>Larger Text</source>
        <translation>نص أكبر</translation>
    </message>
    <message>
        <source>Smaller Text</source>
        <translation>نص أصغر</translation>
    </message>
    <message>
        <source>Usual Size</source>
        <translation>الحجم المعتاد</translation>
    </message>
    <message>
        <source>Find in this terminal</source>
        <translation>بحث في هذه الطرفية</translation>
    </message>
    <message>
        <source>&amp;Previous</source>
        <translation>السابق</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>غير موجود</translation>
    </message>
    <message>
        <source>The program would like to put this into the clipboard: %1</source>
        <translation>يريد البرنامج وضع هذا في الحافظة: ⁨%1⁩</translation>
    </message>
    <message>
        <source>Terminal of %1</source>
        <translation>طرفية ⁨%1⁩</translation>
    </message>
    <message>
        <source>Choose a process to see its terminal.</source>
        <translation>اختر عملية لترى طرفيتها.</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>يجري الاتصال…</translation>
    </message>
    <message>
        <source>Connecting again: %1</source>
        <translation>يجري الاتصال مجددًا: ⁨%1⁩</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>يعمل</translation>
    </message>
    <message>
        <source>The bell has rung</source>
        <translation>رنّ الجرس</translation>
    </message>
    <message>
        <source>Scrolled up: press Shift+End to follow again</source>
        <translation>مُرّر للأعلى: اضغط Shift+End للمتابعة من جديد</translation>
    </message>
</context>
<context>
    <name>sandgate::TerminalView</name>
    <message>
        <source>Terminal</source>
        <translation>الطرفية</translation>
    </message>
    <message>
        <source>Paste into Terminal</source>
        <translation>اللصق في الطرفية</translation>
    </message>
    <message>
        <source>This text has line ends, at which a program may act on it.</source>
        <translation>في هذا النص نهايات أسطر قد ينفّذه برنامج عندها.</translation>
    </message>
    <message>
        <source>This text has control characters. They are left out.</source>
        <translation>في هذا النص محارف تحكم. تُترك.</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>لصق</translation>
    </message>
    <message>
        <source>Do Not Paste</source>
        <translation>عدم اللصق</translation>
    </message>
    <message>
        <source>&amp;Copy	Ctrl+Shift+C</source>
        <translation>نسخ	Ctrl+Shift+C</translation>
    </message>
    <message>
        <source>&amp;Paste	Ctrl+Shift+V</source>
        <translation>لصق	Ctrl+Shift+V</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>تحديد الكل</translation>
    </message>
    <message>
        <source>&amp;Find…	Ctrl+Shift+F</source>
        <translation>بحث…	Ctrl+Shift+F</translation>
    </message>
    <message>
        <source>&amp;Open Link…</source>
        <translation>فتح الرابط…</translation>
    </message>
    <message>
        <source>Copy &amp;Link</source>
        <translation>نسخ الرابط</translation>
    </message>
    <message>
        <source>&amp;Larger Text	Ctrl+Shift++</source>
        <translation>نص أكبر	Ctrl+Shift++</translation>
    </message>
    <message>
        <source>&amp;Smaller Text	Ctrl+Shift+-</source>
        <translation>نص أصغر	Ctrl+Shift+-</translation>
    </message>
    <message>
        <source>&amp;Usual Size	Ctrl+Shift+0</source>
        <translation>الحجم المعتاد	Ctrl+Shift+0</translation>
    </message>
</context>
<context>
    <name>sandgate::TextEditor</name>
    <message>
        <source>Text of a file</source>
        <translation>نص ملف</translation>
    </message>
</context>
<context>
    <name>sandgate::TranscriptList</name>
    <message>
        <source>Conversation</source>
        <translation>المحادثة</translation>
    </message>
    <message>
        <source>Up and Down go from entry to entry, Enter unfolds one, Ctrl+C copies it.</source>
        <translation>السهمان للأعلى وللأسفل للتنقل بين المدخلات، وEnter لبسط مدخلة، وCtrl+C لنسخها.</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Copy &amp;Entry</source>
        <translation>نسخ المدخلة</translation>
    </message>
    <message>
        <source>Copy as &amp;Markdown</source>
        <translation>نسخ كـ Markdown</translation>
    </message>
    <message>
        <source>Copy &amp;Link</source>
        <translation>نسخ الرابط</translation>
    </message>
    <message>
        <source>&amp;Fold</source>
        <translation>طي</translation>
    </message>
    <message>
        <source>Un&amp;fold</source>
        <translation>بسط</translation>
    </message>
    <message>
        <source>Show &amp;Raw Event</source>
        <translation>إظهار الحدث الخام</translation>
    </message>
    <message>
        <source>Show &amp;Hidden Value</source>
        <translation>إظهار القيمة المخفية</translation>
    </message>
</context>
<context>
    <name>sandgate::TranscriptView</name>
    <message>
        <source>Transcript</source>
        <translation>المحادثة</translation>
    </message>
    <message>
        <source>&amp;Try Again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>The conversation could not be read. %1</source>
        <translation>تعذّرت قراءة المحادثة. ⁨%1⁩</translation>
    </message>
    <message>
        <source>Choose a session to read its conversation.</source>
        <translation>اختر جلسة لقراءة محادثتها.</translation>
    </message>
    <message>
        <source>Nothing has been said yet. Write the first message below.</source>
        <translation>لم يُقل شيء بعد. اكتب الرسالة الأولى أدناه.</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>يجري التحميل…</translation>
    </message>
    <message>
        <source>Loading earlier…</source>
        <translation>يجري تحميل السابق…</translation>
    </message>
    <message>
        <source>Earlier…</source>
        <translation>السابق…</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>رابط</translation>
    </message>
    <message>
        <source>Open this link in the browser?</source>
        <translation>أتفتح هذا الرابط في المتصفح؟</translation>
    </message>
    <message>
        <source>This link is not for a browser.</source>
        <translation>هذا الرابط ليس لمتصفح.</translation>
    </message>
    <message>
        <source>&amp;Open Link</source>
        <translation>فتح الرابط</translation>
    </message>
    <message>
        <source>&amp;Copy Link</source>
        <translation>نسخ الرابط</translation>
    </message>
</context>
<context>
    <name>sandgate::TransferList</name>
    <message>
        <source>%1 to the sandbox, %2</source>
        <translation>⁨%1⁩ إلى صندوق الرمل، ⁨%2⁩</translation>
    </message>
    <message>
        <source>%1 to this computer, %2</source>
        <translation>⁨%1⁩ إلى هذا الحاسوب، ⁨%2⁩</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>ينتظر</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>أُلغي</translation>
    </message>
    <message>
        <source>Done, but: %1</source>
        <translation>تم، لكن: ⁨%1⁩</translation>
    </message>
    <message>
        <source>Done, %1</source>
        <translation>تم، ⁨%1⁩</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>⁨%1⁩ من ⁨%2⁩</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>⁨%1⁩ حتى الآن</translation>
    </message>
    <message>
        <source>Beginning…</source>
        <translation>يبدأ…</translation>
    </message>
    <message>
        <source>Copies to and from sandboxes</source>
        <translation>النسخ من صناديق الرمل وإليها</translation>
    </message>
    <message numerus="yes">
        <source>%n under way</source>
        <translation>
            <numerusform>لا شيء جارٍ</numerusform>
            <numerusform>واحد جارٍ</numerusform>
            <numerusform>اثنان جاريان</numerusform>
            <numerusform>%n جارية</numerusform>
            <numerusform>%n جارية</numerusform>
            <numerusform>%n جارية</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>لم يفشل شيء</numerusform>
            <numerusform>فشل واحد</numerusform>
            <numerusform>فشل اثنان</numerusform>
            <numerusform>فشل %n</numerusform>
            <numerusform>فشل %n</numerusform>
            <numerusform>فشل %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>النسخ</translation>
    </message>
    <message>
        <source>Copies: %1</source>
        <translation>النسخ: ⁨%1⁩</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Cancel All</source>
        <translation>إلغاء الكل</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Try All Again</source>
        <translation>إعادة محاولة الكل</translation>
    </message>
    <message>
        <source>Remove from List</source>
        <translation>إزالة من القائمة</translation>
    </message>
    <message>
        <source>Clear List</source>
        <translation>مسح القائمة</translation>
    </message>
</context>
<context>
    <name>sandgate::TrayIcon</name>
    <message numerus="yes">
        <source>%n requests wait for your decision</source>
        <translation>
            <numerusform>لا طلبات تنتظر قرارك</numerusform>
            <numerusform>طلب واحد ينتظر قرارك</numerusform>
            <numerusform>طلبان ينتظران قرارك</numerusform>
            <numerusform>%n طلبات تنتظر قرارك</numerusform>
            <numerusform>%n طلبًا تنتظر قرارك</numerusform>
            <numerusform>%n طلب تنتظر قرارك</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sandgate::TriedList</name>
    <message>
        <source>What the rule would have done with past requests</source>
        <translation>ما كانت القاعدة ستفعله بالطلبات السابقة</translation>
    </message>
    <message>
        <source>It Would</source>
        <translation>كانت ستفعل</translation>
    </message>
    <message>
        <source>It Was</source>
        <translation>ما حدث</translation>
    </message>
    <message>
        <source>By</source>
        <translation>من</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>الطلب</translation>
    </message>
    <message>
        <source>%1 (another comes first)</source>
        <translation>⁨%1⁩ (تسبقها أخرى)</translation>
    </message>
    <message numerus="yes">
        <source>Of the last %n request(s)</source>
        <translation>
            <numerusform>لا طلبات سابقة</numerusform>
            <numerusform>من آخر طلب</numerusform>
            <numerusform>من آخر طلبين</numerusform>
            <numerusform>من آخر %n طلبات</numerusform>
            <numerusform>من آخر %n طلبًا</numerusform>
            <numerusform>من آخر %n طلب</numerusform>
        </translation>
    </message>
    <message>
        <source>it would have allowed %1.</source>
        <translation>كانت ستسمح بـ ⁨%1⁩.</translation>
    </message>
    <message>
        <source>it would have denied %1.</source>
        <translation>كانت ستمنع ⁨%1⁩.</translation>
    </message>
    <message>
        <source>it would have asked about %1.</source>
        <translation>كانت ستسأل عن ⁨%1⁩.</translation>
    </message>
    <message numerus="yes">
        <source>%n of them you had answered otherwise; they come first.</source>
        <translation>
            <numerusform>لم تُجب أيًا منها بخلاف ذلك.</numerusform>
            <numerusform>أجبت واحدًا منها بخلاف ذلك؛ وهو يأتي أولًا.</numerusform>
            <numerusform>أجبت اثنين منها بخلاف ذلك؛ وهما يأتيان أولًا.</numerusform>
            <numerusform>أجبت %n منها بخلاف ذلك؛ وهي تأتي أولًا.</numerusform>
            <numerusform>أجبت %n منها بخلاف ذلك؛ وهي تأتي أولًا.</numerusform>
            <numerusform>أجبت %n منها بخلاف ذلك؛ وهي تأتي أولًا.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sandgate::UnsavedNote</name>
    <message>
        <source>Wake It and Look</source>
        <translation>إيقاظه والنظر</translation>
    </message>
    <message>
        <source>Looking for changes that are not committed or not pushed…</source>
        <translation>يجري البحث عن تغييرات غير مودعة أو غير مدفوعة…</translation>
    </message>
    <message>
        <source>Waking the sandbox…</source>
        <translation>يجري إيقاظ صندوق الرمل…</translation>
    </message>
    <message>
        <source>All changes in its git repositories are committed and pushed.</source>
        <translation>كل التغييرات في مستودعات git فيه مودعة ومدفوعة.</translation>
    </message>
    <message>
        <source>There is no git repository where its agents work.</source>
        <translation>لا مستودع git حيث يعمل وكلاؤه.</translation>
    </message>
</context>
<context>
    <name>sandgate::WaitingButton</name>
    <message>
        <source>Nothing waits</source>
        <translation>لا شيء ينتظر</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>لا شيء ينتظر</numerusform>
            <numerusform>واحد ينتظر</numerusform>
            <numerusform>اثنان ينتظران</numerusform>
            <numerusform>%n تنتظر</numerusform>
            <numerusform>%n تنتظر</numerusform>
            <numerusform>%n تنتظر</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting requests: none</source>
        <translation>الطلبات المنتظرة: لا شيء</translation>
    </message>
    <message numerus="yes">
        <source>Waiting requests: %n</source>
        <translation>
            <numerusform>الطلبات المنتظرة: لا شيء</numerusform>
            <numerusform>الطلبات المنتظرة: %n</numerusform>
            <numerusform>الطلبات المنتظرة: %n</numerusform>
            <numerusform>الطلبات المنتظرة: %n</numerusform>
            <numerusform>الطلبات المنتظرة: %n</numerusform>
            <numerusform>الطلبات المنتظرة: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Opens the list of waiting requests</source>
        <translation>يفتح قائمة الطلبات المنتظرة</translation>
    </message>
</context>
<context>
    <name>sandgate::WebSocket</name>
    <message>
        <source>The header &quot;%1&quot; holds characters that cannot be sent.</source>
        <translation>تحوي الترويسة «%1» محارف لا يمكن إرسالها.</translation>
    </message>
    <message>
        <source>A terminal cannot be reached with TLS over the socket %1.</source>
        <translation>لا يمكن الوصول إلى طرفية بـ TLS عبر المقبس %1.</translation>
    </message>
    <message>
        <source>%1 does not answer as a WebSocket server.</source>
        <translation>لا يجيب %1 كخادم WebSocket.</translation>
    </message>
    <message>
        <source>No secure connection to %1: its certificate cannot be trusted.</source>
        <translation>لا اتصال آمنًا بـ %1: لا يمكن الوثوق بشهادته.</translation>
    </message>
    <message>
        <source>No connection to %1. Is it running?</source>
        <translation>لا اتصال بـ %1. هل يعمل؟</translation>
    </message>
    <message>
        <source>The connection was given up.</source>
        <translation>تُرك الاتصال.</translation>
    </message>
    <message>
        <source>%1 did not open a terminal connection within %2 seconds.</source>
        <translation>لم يفتح %1 اتصال طرفية خلال %2 ثوانٍ.</translation>
    </message>
    <message>
        <source>The connection was closed at once.</source>
        <translation>أُغلق الاتصال فورًا.</translation>
    </message>
    <message>
        <source>%1 closed the connection.</source>
        <translation>أغلق %1 الاتصال.</translation>
    </message>
    <message>
        <source>No sign of life from the other side.</source>
        <translation>لا علامة حياة من الطرف الآخر.</translation>
    </message>
    <message>
        <source>The other side did not take leave in time.</source>
        <translation>لم يودّع الطرف الآخر في الوقت المناسب.</translation>
    </message>
</context>
<context>
    <name>sandgate::WindowActions</name>
    <message>
        <source>&amp;File</source>
        <translation>ملف</translation>
    </message>
    <message>
        <source>&amp;New Sandbox…</source>
        <translation>صندوق رمل جديد…</translation>
    </message>
    <message>
        <source>New &amp;Session…</source>
        <translation>جلسة جديدة…</translation>
    </message>
    <message>
        <source>&amp;All Sandboxes…</source>
        <translation>كل صناديق الرمل…</translation>
    </message>
    <message>
        <source>A&amp;ccounts…</source>
        <translation>الحسابات…</translation>
    </message>
    <message>
        <source>Apply a Set-&amp;up…</source>
        <translation>تطبيق إعداد…</translation>
    </message>
    <message>
        <source>No&amp;tifications…</source>
        <translation>الإشعارات…</translation>
    </message>
    <message>
        <source>S&amp;hortcuts…</source>
        <translation>الاختصارات…</translation>
    </message>
    <message>
        <source>Stay in the &amp;Background When Closed</source>
        <translation>البقاء في الخلفية عند الإغلاق</translation>
    </message>
    <message>
        <source>T&amp;ray Icon While Something Waits</source>
        <translation>أيقونة في الصينية حين ينتظر شيء</translation>
    </message>
    <message>
        <source>&amp;Keep the Computer Awake While Agents Work</source>
        <translation>إبقاء الحاسوب مستيقظًا ما دام وكلاء يعملون</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>S&amp;andbox</source>
        <translation>صندوق الرمل</translation>
    </message>
    <message>
        <source>&amp;Wake</source>
        <translation>إيقاظ</translation>
    </message>
    <message>
        <source>&amp;Sleep</source>
        <translation>تنويم</translation>
    </message>
    <message>
        <source>&amp;Run Command</source>
        <translation>تشغيل أمر</translation>
    </message>
    <message>
        <source>New &amp;Terminal</source>
        <translation>طرفية جديدة</translation>
    </message>
    <message>
        <source>MCP Servers and S&amp;kills…</source>
        <translation>خوادم MCP والمهارات…</translation>
    </message>
    <message>
        <source>Des&amp;ktop…</source>
        <translation>سطح المكتب…</translation>
    </message>
    <message>
        <source>Re&amp;name…</source>
        <translation>إعادة التسمية…</translation>
    </message>
    <message>
        <source>&amp;Delete Sandbox…</source>
        <translation>حذف صندوق الرمل…</translation>
    </message>
    <message>
        <source>S&amp;ession</source>
        <translation>الجلسة</translation>
    </message>
    <message>
        <source>&amp;Write Message</source>
        <translation>كتابة رسالة</translation>
    </message>
    <message>
        <source>&amp;Send Message	Ctrl+Return</source>
        <translation>إرسال الرسالة	Ctrl+Return</translation>
    </message>
    <message>
        <source>S&amp;top Turn</source>
        <translation>إيقاف الدور</translation>
    </message>
    <message>
        <source>Send Waiting &amp;Messages</source>
        <translation>إرسال الرسائل المنتظرة</translation>
    </message>
    <message>
        <source>Agent Settin&amp;gs</source>
        <translation>إعدادات الوكيل</translation>
    </message>
    <message>
        <source>Show &amp;Changes</source>
        <translation>إظهار التغييرات</translation>
    </message>
    <message>
        <source>N&amp;otifications</source>
        <translation>الإشعارات</translation>
    </message>
    <message>
        <source>As for &amp;All Sessions</source>
        <translation>كما لكل الجلسات</translation>
    </message>
    <message>
        <source>Al&amp;ways</source>
        <translation>دائمًا</translation>
    </message>
    <message>
        <source>&amp;Never</source>
        <translation>أبدًا</translation>
    </message>
    <message>
        <source>&amp;End Session…</source>
        <translation>إنهاء الجلسة…</translation>
    </message>
    <message>
        <source>&amp;Request</source>
        <translation>الطلب</translation>
    </message>
    <message>
        <source>&amp;Waiting Requests</source>
        <translation>الطلبات المنتظرة</translation>
    </message>
    <message>
        <source>&amp;Next Waiting Request</source>
        <translation>الطلب المنتظر التالي</translation>
    </message>
    <message>
        <source>Answer %1</source>
        <translation>الإجابة ⁨%1⁩</translation>
    </message>
    <message>
        <source>Decide &amp;Later</source>
        <translation>القرار لاحقًا</translation>
    </message>
    <message>
        <source>Al&amp;ways…</source>
        <translation>دائمًا…</translation>
    </message>
    <message>
        <source>Allow &amp;Everything in This Session…</source>
        <translation>السماح بكل شيء في هذه الجلسة…</translation>
    </message>
    <message>
        <source>Rules and &amp;Grants…</source>
        <translation>القواعد والتصاريح…</translation>
    </message>
    <message>
        <source>Record of &amp;Decisions…</source>
        <translation>سجل القرارات…</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>عرض</translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation>الأوامر…</translation>
    </message>
    <message>
        <source>S&amp;earch Everything…</source>
        <translation>البحث في كل شيء…</translation>
    </message>
    <message>
        <source>&amp;Side Bar</source>
        <translation>الشريط الجانبي</translation>
    </message>
    <message>
        <source>&amp;Processes</source>
        <translation>العمليات</translation>
    </message>
    <message>
        <source>F&amp;iles</source>
        <translation>الملفات</translation>
    </message>
    <message>
        <source>&amp;Raw Events</source>
        <translation>الأحداث الخام</translation>
    </message>
    <message>
        <source>Log or Ter&amp;minal</source>
        <translation>السجل أو الطرفية</translation>
    </message>
    <message>
        <source>S&amp;ort Sessions</source>
        <translation>ترتيب الجلسات</translation>
    </message>
    <message>
        <source>&amp;Newest First</source>
        <translation>الأحدث أولًا</translation>
    </message>
    <message>
        <source>&amp;What Needs You First</source>
        <translation>ما يحتاج إليك أولًا</translation>
    </message>
    <message>
        <source>By &amp;Title</source>
        <translation>حسب العنوان</translation>
    </message>
    <message>
        <source>Show &amp;Deleted Sandboxes</source>
        <translation>إظهار صناديق الرمل المحذوفة</translation>
    </message>
    <message>
        <source>&amp;Filter Sandboxes</source>
        <translation>ترشيح صناديق الرمل</translation>
    </message>
    <message>
        <source>F&amp;ull Screen</source>
        <translation>ملء الشاشة</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>مساعدة</translation>
    </message>
    <message>
        <source>Sandgate &amp;Help</source>
        <translation>مساعدة Sandgate</translation>
    </message>
    <message>
        <source>&amp;Places for Sandboxes</source>
        <translation>أماكن صناديق الرمل</translation>
    </message>
    <message>
        <source>&amp;Rules for Requests</source>
        <translation>قواعد الطلبات</translation>
    </message>
    <message>
        <source>&amp;Finding Things, and Keys</source>
        <translation>إيجاد الأشياء، والمفاتيح</translation>
    </message>
    <message>
        <source>&amp;Notifications</source>
        <translation>الإشعارات</translation>
    </message>
    <message>
        <source>&amp;About Sandgate</source>
        <translation>عن Sandgate</translation>
    </message>
    <message>
        <source>New &amp;Window</source>
        <translation>نافذة جديدة</translation>
    </message>
    <message>
        <source>Cl&amp;ose Window</source>
        <translation>إغلاق النافذة</translation>
    </message>
    <message>
        <source>O&amp;pen in Own Window</source>
        <translation>فتح في نافذة خاصة</translation>
    </message>
    <message>
        <source>Log or Terminal in O&amp;wn Window</source>
        <translation>السجل أو الطرفية في نافذة خاصة</translation>
    </message>
    <message>
        <source>&amp;Group Sessions</source>
        <translation>تجميع الجلسات</translation>
    </message>
    <message>
        <source>By &amp;Sandbox</source>
        <translation>حسب صندوق الرمل</translation>
    </message>
    <message>
        <source>By &amp;Tag</source>
        <translation>حسب الوسم</translation>
    </message>
    <message>
        <source>Show Arc&amp;hived Sessions</source>
        <translation>إظهار الجلسات المؤرشفة</translation>
    </message>
    <message>
        <source>De&amp;leted Sessions…</source>
        <translation>الجلسات المحذوفة…</translation>
    </message>
</context>
<context>
    <name>sandgate::WindowSet</name>
    <message>
        <source>A message was not sent: %1</source>
        <translation>لم تُرسل رسالة: ⁨%1⁩</translation>
    </message>
</context>
</TS>

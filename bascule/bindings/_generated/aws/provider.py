"""Generated from the schema of hashicorp/aws 6.47.0; never edited.

bascule bindings add aws:provider
"""

# ruff: noqa
from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from constructs import Construct

from bascule.bindings.attribute import Attribute
from bascule.bindings.block import Block
from bascule.bindings.element import DataSource, Element, Resource
from bascule.bindings.expression import Expression
from bascule.bindings.lifecycle import Lifecycle
from bascule.bindings.provider import ProviderConfiguration
from bascule.bindings.types import Bool, Items, Number, Strings


class AssumeRole(Block):
    """Block `assume_role`.

    duration: string
    external_id: string
    policy: string
    policy_arns: set(string)
    role_arn: string
    session_name: string
    source_identity: string
    tags: map(string)
    transitive_tag_keys: set(string)
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        duration: str | None = None,
        external_id: str | None = None,
        policy: str | None = None,
        policy_arns: Strings | None = None,
        role_arn: str | None = None,
        session_name: str | None = None,
        source_identity: str | None = None,
        tags: Mapping[str, str] | Expression | None = None,
        transitive_tag_keys: Strings | None = None,
    ) -> None:
        super().__init__(
            {
                "duration": duration,
                "external_id": external_id,
                "policy": policy,
                "policy_arns": policy_arns,
                "role_arn": role_arn,
                "session_name": session_name,
                "source_identity": source_identity,
                "tags": tags,
                "transitive_tag_keys": transitive_tag_keys,
            },
        )


class AssumeRoleWithWebIdentity(Block):
    """Block `assume_role_with_web_identity`.

    duration: string
    policy: string
    policy_arns: set(string)
    role_arn: string
    session_name: string
    web_identity_token: string
    web_identity_token_file: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        duration: str | None = None,
        policy: str | None = None,
        policy_arns: Strings | None = None,
        role_arn: str | None = None,
        session_name: str | None = None,
        web_identity_token: str | None = None,
        web_identity_token_file: str | None = None,
    ) -> None:
        super().__init__(
            {
                "duration": duration,
                "policy": policy,
                "policy_arns": policy_arns,
                "role_arn": role_arn,
                "session_name": session_name,
                "web_identity_token": web_identity_token,
                "web_identity_token_file": web_identity_token_file,
            },
        )


class DefaultTags(Block):
    """Block `default_tags`.

    tags: map(string)
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        tags: Mapping[str, str] | Expression | None = None,
    ) -> None:
        super().__init__(
            {
                "tags": tags,
            },
        )


class Endpoints(Block):
    """Block `endpoints`.

    accessanalyzer: string
    account: string
    acm: string
    acmpca: string
    amg: string
    amp: string
    amplify: string
    apigateway: string
    apigatewayv2: string
    appautoscaling: string
    appconfig: string
    appfabric: string
    appflow: string
    appintegrations: string
    appintegrationsservice: string
    applicationautoscaling: string
    applicationinsights: string
    appmesh: string
    apprunner: string
    appstream: string
    appsync: string
    athena: string
    auditmanager: string
    autoscaling: string
    autoscalingplans: string
    backup: string
    batch: string
    beanstalk: string
    bedrock: string
    budgets: string
    ce: string
    chime: string
    chimesdkmediapipelines: string
    chimesdkvoice: string
    cleanrooms: string
    cloud9: string
    cloudcontrol: string
    cloudcontrolapi: string
    cloudformation: string
    cloudfront: string
    cloudhsm: string
    cloudhsmv2: string
    cloudsearch: string
    cloudtrail: string
    cloudwatch: string
    cloudwatchevents: string
    cloudwatchevidently: string
    cloudwatchlog: string
    cloudwatchlogs: string
    cloudwatchobservabilityaccessmanager: string
    cloudwatchrum: string
    codeartifact: string
    codebuild: string
    codecatalyst: string
    codecommit: string
    codedeploy: string
    codeguruprofiler: string
    codegurureviewer: string
    codepipeline: string
    codestarconnections: string
    codestarnotifications: string
    cognitoidentity: string
    cognitoidentityprovider: string
    cognitoidp: string
    comprehend: string
    computeoptimizer: string
    config: string
    configservice: string
    connect: string
    connectcases: string
    controltower: string
    costandusagereportservice: string
    costexplorer: string
    cur: string
    customerprofiles: string
    databasemigration: string
    databasemigrationservice: string
    dataexchange: string
    datapipeline: string
    datasync: string
    dax: string
    deploy: string
    detective: string
    devicefarm: string
    directconnect: string
    directoryservice: string
    dlm: string
    dms: string
    docdb: string
    docdbelastic: string
    ds: string
    dynamodb: string
    ec2: string
    ecr: string
    ecrpublic: string
    ecs: string
    efs: string
    eks: string
    elasticache: string
    elasticbeanstalk: string
    elasticloadbalancing: string
    elasticloadbalancingv2: string
    elasticsearch: string
    elasticsearchservice: string
    elastictranscoder: string
    elb: string
    elbv2: string
    emr: string
    emrcontainers: string
    emrserverless: string
    es: string
    eventbridge: string
    events: string
    evidently: string
    finspace: string
    firehose: string
    fis: string
    fms: string
    fsx: string
    gamelift: string
    glacier: string
    globalaccelerator: string
    glue: string
    grafana: string
    greengrass: string
    guardduty: string
    healthlake: string
    iam: string
    identitystore: string
    imagebuilder: string
    inspector: string
    inspector2: string
    inspectorv2: string
    internetmonitor: string
    iot: string
    iotanalytics: string
    iotevents: string
    ivs: string
    ivschat: string
    kafka: string
    kafkaconnect: string
    kendra: string
    keyspaces: string
    kinesis: string
    kinesisanalytics: string
    kinesisanalyticsv2: string
    kinesisvideo: string
    kms: string
    lakeformation: string
    lambda_: string
    lex: string
    lexmodelbuilding: string
    lexmodelbuildingservice: string
    lexmodels: string
    lexmodelsv2: string
    lexv2models: string
    licensemanager: string
    lightsail: string
    location: string
    locationservice: string
    logs: string
    lookoutmetrics: string
    macie2: string
    managedgrafana: string
    mediaconnect: string
    mediaconvert: string
    medialive: string
    mediapackage: string
    mediapackagev2: string
    mediastore: string
    memorydb: string
    mq: string
    msk: string
    mwaa: string
    neptune: string
    networkfirewall: string
    networkmanager: string
    oam: string
    opensearch: string
    opensearchingestion: string
    opensearchserverless: string
    opensearchservice: string
    opsworks: string
    organizations: string
    osis: string
    outposts: string
    pinpoint: string
    pipes: string
    polly: string
    pricing: string
    prometheus: string
    prometheusservice: string
    qldb: string
    quicksight: string
    ram: string
    rbin: string
    rds: string
    recyclebin: string
    redshift: string
    redshiftdata: string
    redshiftdataapiservice: string
    redshiftserverless: string
    resourceexplorer2: string
    resourcegroups: string
    resourcegroupstagging: string
    resourcegroupstaggingapi: string
    rolesanywhere: string
    route53: string
    route53domains: string
    route53recoverycontrolconfig: string
    route53recoveryreadiness: string
    route53resolver: string
    rum: string
    s3: string
    s3api: string
    s3control: string
    s3outposts: string
    sagemaker: string
    scheduler: string
    schemas: string
    sdb: string
    secretsmanager: string
    securityhub: string
    securitylake: string
    serverlessapplicationrepository: string
    serverlessapprepo: string
    serverlessrepo: string
    servicecatalog: string
    servicediscovery: string
    servicequotas: string
    ses: string
    sesv2: string
    sfn: string
    shield: string
    signer: string
    simpledb: string
    sns: string
    sqs: string
    ssm: string
    ssmcontacts: string
    ssmincidents: string
    sso: string
    ssoadmin: string
    stepfunctions: string
    storagegateway: string
    sts: string
    swf: string
    synthetics: string
    timestreamwrite: string
    transcribe: string
    transcribeservice: string
    transfer: string
    verifiedpermissions: string
    vpclattice: string
    waf: string
    wafregional: string
    wafv2: string
    worklink: string
    workspaces: string
    xray: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        accessanalyzer: str | None = None,
        account: str | None = None,
        acm: str | None = None,
        acmpca: str | None = None,
        amg: str | None = None,
        amp: str | None = None,
        amplify: str | None = None,
        apigateway: str | None = None,
        apigatewayv2: str | None = None,
        appautoscaling: str | None = None,
        appconfig: str | None = None,
        appfabric: str | None = None,
        appflow: str | None = None,
        appintegrations: str | None = None,
        appintegrationsservice: str | None = None,
        applicationautoscaling: str | None = None,
        applicationinsights: str | None = None,
        appmesh: str | None = None,
        apprunner: str | None = None,
        appstream: str | None = None,
        appsync: str | None = None,
        athena: str | None = None,
        auditmanager: str | None = None,
        autoscaling: str | None = None,
        autoscalingplans: str | None = None,
        backup: str | None = None,
        batch: str | None = None,
        beanstalk: str | None = None,
        bedrock: str | None = None,
        budgets: str | None = None,
        ce: str | None = None,
        chime: str | None = None,
        chimesdkmediapipelines: str | None = None,
        chimesdkvoice: str | None = None,
        cleanrooms: str | None = None,
        cloud9: str | None = None,
        cloudcontrol: str | None = None,
        cloudcontrolapi: str | None = None,
        cloudformation: str | None = None,
        cloudfront: str | None = None,
        cloudhsm: str | None = None,
        cloudhsmv2: str | None = None,
        cloudsearch: str | None = None,
        cloudtrail: str | None = None,
        cloudwatch: str | None = None,
        cloudwatchevents: str | None = None,
        cloudwatchevidently: str | None = None,
        cloudwatchlog: str | None = None,
        cloudwatchlogs: str | None = None,
        cloudwatchobservabilityaccessmanager: str | None = None,
        cloudwatchrum: str | None = None,
        codeartifact: str | None = None,
        codebuild: str | None = None,
        codecatalyst: str | None = None,
        codecommit: str | None = None,
        codedeploy: str | None = None,
        codeguruprofiler: str | None = None,
        codegurureviewer: str | None = None,
        codepipeline: str | None = None,
        codestarconnections: str | None = None,
        codestarnotifications: str | None = None,
        cognitoidentity: str | None = None,
        cognitoidentityprovider: str | None = None,
        cognitoidp: str | None = None,
        comprehend: str | None = None,
        computeoptimizer: str | None = None,
        config: str | None = None,
        configservice: str | None = None,
        connect: str | None = None,
        connectcases: str | None = None,
        controltower: str | None = None,
        costandusagereportservice: str | None = None,
        costexplorer: str | None = None,
        cur: str | None = None,
        customerprofiles: str | None = None,
        databasemigration: str | None = None,
        databasemigrationservice: str | None = None,
        dataexchange: str | None = None,
        datapipeline: str | None = None,
        datasync: str | None = None,
        dax: str | None = None,
        deploy: str | None = None,
        detective: str | None = None,
        devicefarm: str | None = None,
        directconnect: str | None = None,
        directoryservice: str | None = None,
        dlm: str | None = None,
        dms: str | None = None,
        docdb: str | None = None,
        docdbelastic: str | None = None,
        ds: str | None = None,
        dynamodb: str | None = None,
        ec2: str | None = None,
        ecr: str | None = None,
        ecrpublic: str | None = None,
        ecs: str | None = None,
        efs: str | None = None,
        eks: str | None = None,
        elasticache: str | None = None,
        elasticbeanstalk: str | None = None,
        elasticloadbalancing: str | None = None,
        elasticloadbalancingv2: str | None = None,
        elasticsearch: str | None = None,
        elasticsearchservice: str | None = None,
        elastictranscoder: str | None = None,
        elb: str | None = None,
        elbv2: str | None = None,
        emr: str | None = None,
        emrcontainers: str | None = None,
        emrserverless: str | None = None,
        es: str | None = None,
        eventbridge: str | None = None,
        events: str | None = None,
        evidently: str | None = None,
        finspace: str | None = None,
        firehose: str | None = None,
        fis: str | None = None,
        fms: str | None = None,
        fsx: str | None = None,
        gamelift: str | None = None,
        glacier: str | None = None,
        globalaccelerator: str | None = None,
        glue: str | None = None,
        grafana: str | None = None,
        greengrass: str | None = None,
        guardduty: str | None = None,
        healthlake: str | None = None,
        iam: str | None = None,
        identitystore: str | None = None,
        imagebuilder: str | None = None,
        inspector: str | None = None,
        inspector2: str | None = None,
        inspectorv2: str | None = None,
        internetmonitor: str | None = None,
        iot: str | None = None,
        iotanalytics: str | None = None,
        iotevents: str | None = None,
        ivs: str | None = None,
        ivschat: str | None = None,
        kafka: str | None = None,
        kafkaconnect: str | None = None,
        kendra: str | None = None,
        keyspaces: str | None = None,
        kinesis: str | None = None,
        kinesisanalytics: str | None = None,
        kinesisanalyticsv2: str | None = None,
        kinesisvideo: str | None = None,
        kms: str | None = None,
        lakeformation: str | None = None,
        lambda_: str | None = None,
        lex: str | None = None,
        lexmodelbuilding: str | None = None,
        lexmodelbuildingservice: str | None = None,
        lexmodels: str | None = None,
        lexmodelsv2: str | None = None,
        lexv2models: str | None = None,
        licensemanager: str | None = None,
        lightsail: str | None = None,
        location: str | None = None,
        locationservice: str | None = None,
        logs: str | None = None,
        lookoutmetrics: str | None = None,
        macie2: str | None = None,
        managedgrafana: str | None = None,
        mediaconnect: str | None = None,
        mediaconvert: str | None = None,
        medialive: str | None = None,
        mediapackage: str | None = None,
        mediapackagev2: str | None = None,
        mediastore: str | None = None,
        memorydb: str | None = None,
        mq: str | None = None,
        msk: str | None = None,
        mwaa: str | None = None,
        neptune: str | None = None,
        networkfirewall: str | None = None,
        networkmanager: str | None = None,
        oam: str | None = None,
        opensearch: str | None = None,
        opensearchingestion: str | None = None,
        opensearchserverless: str | None = None,
        opensearchservice: str | None = None,
        opsworks: str | None = None,
        organizations: str | None = None,
        osis: str | None = None,
        outposts: str | None = None,
        pinpoint: str | None = None,
        pipes: str | None = None,
        polly: str | None = None,
        pricing: str | None = None,
        prometheus: str | None = None,
        prometheusservice: str | None = None,
        qldb: str | None = None,
        quicksight: str | None = None,
        ram: str | None = None,
        rbin: str | None = None,
        rds: str | None = None,
        recyclebin: str | None = None,
        redshift: str | None = None,
        redshiftdata: str | None = None,
        redshiftdataapiservice: str | None = None,
        redshiftserverless: str | None = None,
        resourceexplorer2: str | None = None,
        resourcegroups: str | None = None,
        resourcegroupstagging: str | None = None,
        resourcegroupstaggingapi: str | None = None,
        rolesanywhere: str | None = None,
        route53: str | None = None,
        route53domains: str | None = None,
        route53recoverycontrolconfig: str | None = None,
        route53recoveryreadiness: str | None = None,
        route53resolver: str | None = None,
        rum: str | None = None,
        s3: str | None = None,
        s3api: str | None = None,
        s3control: str | None = None,
        s3outposts: str | None = None,
        sagemaker: str | None = None,
        scheduler: str | None = None,
        schemas: str | None = None,
        sdb: str | None = None,
        secretsmanager: str | None = None,
        securityhub: str | None = None,
        securitylake: str | None = None,
        serverlessapplicationrepository: str | None = None,
        serverlessapprepo: str | None = None,
        serverlessrepo: str | None = None,
        servicecatalog: str | None = None,
        servicediscovery: str | None = None,
        servicequotas: str | None = None,
        ses: str | None = None,
        sesv2: str | None = None,
        sfn: str | None = None,
        shield: str | None = None,
        signer: str | None = None,
        simpledb: str | None = None,
        sns: str | None = None,
        sqs: str | None = None,
        ssm: str | None = None,
        ssmcontacts: str | None = None,
        ssmincidents: str | None = None,
        sso: str | None = None,
        ssoadmin: str | None = None,
        stepfunctions: str | None = None,
        storagegateway: str | None = None,
        sts: str | None = None,
        swf: str | None = None,
        synthetics: str | None = None,
        timestreamwrite: str | None = None,
        transcribe: str | None = None,
        transcribeservice: str | None = None,
        transfer: str | None = None,
        verifiedpermissions: str | None = None,
        vpclattice: str | None = None,
        waf: str | None = None,
        wafregional: str | None = None,
        wafv2: str | None = None,
        worklink: str | None = None,
        workspaces: str | None = None,
        xray: str | None = None,
    ) -> None:
        super().__init__(
            {
                "accessanalyzer": accessanalyzer,
                "account": account,
                "acm": acm,
                "acmpca": acmpca,
                "amg": amg,
                "amp": amp,
                "amplify": amplify,
                "apigateway": apigateway,
                "apigatewayv2": apigatewayv2,
                "appautoscaling": appautoscaling,
                "appconfig": appconfig,
                "appfabric": appfabric,
                "appflow": appflow,
                "appintegrations": appintegrations,
                "appintegrationsservice": appintegrationsservice,
                "applicationautoscaling": applicationautoscaling,
                "applicationinsights": applicationinsights,
                "appmesh": appmesh,
                "apprunner": apprunner,
                "appstream": appstream,
                "appsync": appsync,
                "athena": athena,
                "auditmanager": auditmanager,
                "autoscaling": autoscaling,
                "autoscalingplans": autoscalingplans,
                "backup": backup,
                "batch": batch,
                "beanstalk": beanstalk,
                "bedrock": bedrock,
                "budgets": budgets,
                "ce": ce,
                "chime": chime,
                "chimesdkmediapipelines": chimesdkmediapipelines,
                "chimesdkvoice": chimesdkvoice,
                "cleanrooms": cleanrooms,
                "cloud9": cloud9,
                "cloudcontrol": cloudcontrol,
                "cloudcontrolapi": cloudcontrolapi,
                "cloudformation": cloudformation,
                "cloudfront": cloudfront,
                "cloudhsm": cloudhsm,
                "cloudhsmv2": cloudhsmv2,
                "cloudsearch": cloudsearch,
                "cloudtrail": cloudtrail,
                "cloudwatch": cloudwatch,
                "cloudwatchevents": cloudwatchevents,
                "cloudwatchevidently": cloudwatchevidently,
                "cloudwatchlog": cloudwatchlog,
                "cloudwatchlogs": cloudwatchlogs,
                "cloudwatchobservabilityaccessmanager": cloudwatchobservabilityaccessmanager,
                "cloudwatchrum": cloudwatchrum,
                "codeartifact": codeartifact,
                "codebuild": codebuild,
                "codecatalyst": codecatalyst,
                "codecommit": codecommit,
                "codedeploy": codedeploy,
                "codeguruprofiler": codeguruprofiler,
                "codegurureviewer": codegurureviewer,
                "codepipeline": codepipeline,
                "codestarconnections": codestarconnections,
                "codestarnotifications": codestarnotifications,
                "cognitoidentity": cognitoidentity,
                "cognitoidentityprovider": cognitoidentityprovider,
                "cognitoidp": cognitoidp,
                "comprehend": comprehend,
                "computeoptimizer": computeoptimizer,
                "config": config,
                "configservice": configservice,
                "connect": connect,
                "connectcases": connectcases,
                "controltower": controltower,
                "costandusagereportservice": costandusagereportservice,
                "costexplorer": costexplorer,
                "cur": cur,
                "customerprofiles": customerprofiles,
                "databasemigration": databasemigration,
                "databasemigrationservice": databasemigrationservice,
                "dataexchange": dataexchange,
                "datapipeline": datapipeline,
                "datasync": datasync,
                "dax": dax,
                "deploy": deploy,
                "detective": detective,
                "devicefarm": devicefarm,
                "directconnect": directconnect,
                "directoryservice": directoryservice,
                "dlm": dlm,
                "dms": dms,
                "docdb": docdb,
                "docdbelastic": docdbelastic,
                "ds": ds,
                "dynamodb": dynamodb,
                "ec2": ec2,
                "ecr": ecr,
                "ecrpublic": ecrpublic,
                "ecs": ecs,
                "efs": efs,
                "eks": eks,
                "elasticache": elasticache,
                "elasticbeanstalk": elasticbeanstalk,
                "elasticloadbalancing": elasticloadbalancing,
                "elasticloadbalancingv2": elasticloadbalancingv2,
                "elasticsearch": elasticsearch,
                "elasticsearchservice": elasticsearchservice,
                "elastictranscoder": elastictranscoder,
                "elb": elb,
                "elbv2": elbv2,
                "emr": emr,
                "emrcontainers": emrcontainers,
                "emrserverless": emrserverless,
                "es": es,
                "eventbridge": eventbridge,
                "events": events,
                "evidently": evidently,
                "finspace": finspace,
                "firehose": firehose,
                "fis": fis,
                "fms": fms,
                "fsx": fsx,
                "gamelift": gamelift,
                "glacier": glacier,
                "globalaccelerator": globalaccelerator,
                "glue": glue,
                "grafana": grafana,
                "greengrass": greengrass,
                "guardduty": guardduty,
                "healthlake": healthlake,
                "iam": iam,
                "identitystore": identitystore,
                "imagebuilder": imagebuilder,
                "inspector": inspector,
                "inspector2": inspector2,
                "inspectorv2": inspectorv2,
                "internetmonitor": internetmonitor,
                "iot": iot,
                "iotanalytics": iotanalytics,
                "iotevents": iotevents,
                "ivs": ivs,
                "ivschat": ivschat,
                "kafka": kafka,
                "kafkaconnect": kafkaconnect,
                "kendra": kendra,
                "keyspaces": keyspaces,
                "kinesis": kinesis,
                "kinesisanalytics": kinesisanalytics,
                "kinesisanalyticsv2": kinesisanalyticsv2,
                "kinesisvideo": kinesisvideo,
                "kms": kms,
                "lakeformation": lakeformation,
                "lambda": lambda_,
                "lex": lex,
                "lexmodelbuilding": lexmodelbuilding,
                "lexmodelbuildingservice": lexmodelbuildingservice,
                "lexmodels": lexmodels,
                "lexmodelsv2": lexmodelsv2,
                "lexv2models": lexv2models,
                "licensemanager": licensemanager,
                "lightsail": lightsail,
                "location": location,
                "locationservice": locationservice,
                "logs": logs,
                "lookoutmetrics": lookoutmetrics,
                "macie2": macie2,
                "managedgrafana": managedgrafana,
                "mediaconnect": mediaconnect,
                "mediaconvert": mediaconvert,
                "medialive": medialive,
                "mediapackage": mediapackage,
                "mediapackagev2": mediapackagev2,
                "mediastore": mediastore,
                "memorydb": memorydb,
                "mq": mq,
                "msk": msk,
                "mwaa": mwaa,
                "neptune": neptune,
                "networkfirewall": networkfirewall,
                "networkmanager": networkmanager,
                "oam": oam,
                "opensearch": opensearch,
                "opensearchingestion": opensearchingestion,
                "opensearchserverless": opensearchserverless,
                "opensearchservice": opensearchservice,
                "opsworks": opsworks,
                "organizations": organizations,
                "osis": osis,
                "outposts": outposts,
                "pinpoint": pinpoint,
                "pipes": pipes,
                "polly": polly,
                "pricing": pricing,
                "prometheus": prometheus,
                "prometheusservice": prometheusservice,
                "qldb": qldb,
                "quicksight": quicksight,
                "ram": ram,
                "rbin": rbin,
                "rds": rds,
                "recyclebin": recyclebin,
                "redshift": redshift,
                "redshiftdata": redshiftdata,
                "redshiftdataapiservice": redshiftdataapiservice,
                "redshiftserverless": redshiftserverless,
                "resourceexplorer2": resourceexplorer2,
                "resourcegroups": resourcegroups,
                "resourcegroupstagging": resourcegroupstagging,
                "resourcegroupstaggingapi": resourcegroupstaggingapi,
                "rolesanywhere": rolesanywhere,
                "route53": route53,
                "route53domains": route53domains,
                "route53recoverycontrolconfig": route53recoverycontrolconfig,
                "route53recoveryreadiness": route53recoveryreadiness,
                "route53resolver": route53resolver,
                "rum": rum,
                "s3": s3,
                "s3api": s3api,
                "s3control": s3control,
                "s3outposts": s3outposts,
                "sagemaker": sagemaker,
                "scheduler": scheduler,
                "schemas": schemas,
                "sdb": sdb,
                "secretsmanager": secretsmanager,
                "securityhub": securityhub,
                "securitylake": securitylake,
                "serverlessapplicationrepository": serverlessapplicationrepository,
                "serverlessapprepo": serverlessapprepo,
                "serverlessrepo": serverlessrepo,
                "servicecatalog": servicecatalog,
                "servicediscovery": servicediscovery,
                "servicequotas": servicequotas,
                "ses": ses,
                "sesv2": sesv2,
                "sfn": sfn,
                "shield": shield,
                "signer": signer,
                "simpledb": simpledb,
                "sns": sns,
                "sqs": sqs,
                "ssm": ssm,
                "ssmcontacts": ssmcontacts,
                "ssmincidents": ssmincidents,
                "sso": sso,
                "ssoadmin": ssoadmin,
                "stepfunctions": stepfunctions,
                "storagegateway": storagegateway,
                "sts": sts,
                "swf": swf,
                "synthetics": synthetics,
                "timestreamwrite": timestreamwrite,
                "transcribe": transcribe,
                "transcribeservice": transcribeservice,
                "transfer": transfer,
                "verifiedpermissions": verifiedpermissions,
                "vpclattice": vpclattice,
                "waf": waf,
                "wafregional": wafregional,
                "wafv2": wafv2,
                "worklink": worklink,
                "workspaces": workspaces,
                "xray": xray,
            },
        )


class IgnoreTags(Block):
    """Block `ignore_tags`.

    key_prefixes: set(string)
    keys: set(string)
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        key_prefixes: Strings | None = None,
        keys: Strings | None = None,
    ) -> None:
        super().__init__(
            {
                "key_prefixes": key_prefixes,
                "keys": keys,
            },
        )


class AwsProvider(ProviderConfiguration):
    """Configuration of the provider hashicorp/aws 6.47.0.

    access_key: string
    allowed_account_ids: set(string)
    assume_role: blocks, list
    assume_role_with_web_identity: blocks, list
    custom_ca_bundle: string
    default_tags: blocks, list
    ec2_metadata_service_endpoint: string
    ec2_metadata_service_endpoint_mode: string
    endpoints: blocks, set
    forbidden_account_ids: set(string)
    http_proxy: string
    https_proxy: string
    ignore_tags: blocks, list
    insecure: bool
    max_retries: number
    no_proxy: string
    profile: string
    region: string
    retry_mode: string
    s3_us_east_1_regional_endpoint: string
    s3_use_path_style: bool
    secret_key: string
    shared_config_files: list(string)
    shared_credentials_files: list(string)
    skip_credentials_validation: bool
    skip_metadata_api_check: string
    skip_region_validation: bool
    skip_requesting_account_id: bool
    sts_region: string
    token: string
    use_dualstack_endpoint: bool
    use_fips_endpoint: bool
    """

    local_name = "aws"
    default_source = "hashicorp/aws"
    version = "6.47.0"

    def __init__(
        self,
        scope: Construct,
        *,
        access_key: str | None = None,
        allowed_account_ids: Strings | None = None,
        assume_role: Items[AssumeRole] | None = None,
        assume_role_with_web_identity: Items[AssumeRoleWithWebIdentity] | None = None,
        custom_ca_bundle: str | None = None,
        default_tags: Items[DefaultTags] | None = None,
        ec2_metadata_service_endpoint: str | None = None,
        ec2_metadata_service_endpoint_mode: str | None = None,
        endpoints: Items[Endpoints] | None = None,
        forbidden_account_ids: Strings | None = None,
        http_proxy: str | None = None,
        https_proxy: str | None = None,
        ignore_tags: Items[IgnoreTags] | None = None,
        insecure: Bool | None = None,
        max_retries: Number | None = None,
        no_proxy: str | None = None,
        profile: str | None = None,
        region: str | None = None,
        retry_mode: str | None = None,
        s3_us_east_1_regional_endpoint: str | None = None,
        s3_use_path_style: Bool | None = None,
        secret_key: str | None = None,
        shared_config_files: Strings | None = None,
        shared_credentials_files: Strings | None = None,
        skip_credentials_validation: Bool | None = None,
        skip_metadata_api_check: str | None = None,
        skip_region_validation: Bool | None = None,
        skip_requesting_account_id: Bool | None = None,
        sts_region: str | None = None,
        token: str | None = None,
        use_dualstack_endpoint: Bool | None = None,
        use_fips_endpoint: Bool | None = None,
        alias: str | None = None,
        source: str | None = None,
    ) -> None:
        super().__init__(
            scope,
            {
                "access_key": access_key,
                "allowed_account_ids": allowed_account_ids,
                "assume_role": assume_role,
                "assume_role_with_web_identity": assume_role_with_web_identity,
                "custom_ca_bundle": custom_ca_bundle,
                "default_tags": default_tags,
                "ec2_metadata_service_endpoint": ec2_metadata_service_endpoint,
                "ec2_metadata_service_endpoint_mode": ec2_metadata_service_endpoint_mode,
                "endpoints": endpoints,
                "forbidden_account_ids": forbidden_account_ids,
                "http_proxy": http_proxy,
                "https_proxy": https_proxy,
                "ignore_tags": ignore_tags,
                "insecure": insecure,
                "max_retries": max_retries,
                "no_proxy": no_proxy,
                "profile": profile,
                "region": region,
                "retry_mode": retry_mode,
                "s3_us_east_1_regional_endpoint": s3_us_east_1_regional_endpoint,
                "s3_use_path_style": s3_use_path_style,
                "secret_key": secret_key,
                "shared_config_files": shared_config_files,
                "shared_credentials_files": shared_credentials_files,
                "skip_credentials_validation": skip_credentials_validation,
                "skip_metadata_api_check": skip_metadata_api_check,
                "skip_region_validation": skip_region_validation,
                "skip_requesting_account_id": skip_requesting_account_id,
                "sts_region": sts_region,
                "token": token,
                "use_dualstack_endpoint": use_dualstack_endpoint,
                "use_fips_endpoint": use_fips_endpoint,
            },
            alias=alias,
            source=source,
        )

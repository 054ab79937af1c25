from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('alerts', '0003_bounded_moments'),
    ]

    operations = [
        migrations.AlterField(
            model_name='alert',
            name='kind',
            field=models.CharField(choices=[('person', 'Person'), ('digest', 'Digest'), ('ended', 'Ended'), ('trouble', 'Trouble'), ('over', 'Over')], max_length=8),
        ),
    ]
